import { describe, expect, test } from "vitest";
import { bodyId, childIndicatorId, conceptId, dutyId, IdRegister, indicatorId, slug, unitId } from "../../server/domain/ids.ts";

describe("an id", () => {
  test.each([
    ["开办企业", "kaibanqiye"],
    ["互联网＋招标采购", "hulianwang-zhaobiaocaigou"],
    ["规划和自然资源局（土地整理中心）", "guihuaheziranziyuanju-tudizhenglizhongxin"],
    ["税务绿色通道", "shuiwulvsetongdao"],
    ["台政办字〔2020〕11号", "taizhengbanzi-2020-11-hao"],
  ])("spells %s as %s", (name, spelled) => {
    expect(slug(name)).toBe(spelled);
  });

  test("is ASCII, never empty, and short whatever the name", () => {
    for (const name of ["《》", "ａ/ｂ", "长".repeat(200), "𠮷野"]) expect(slug(name)).toMatch(/^[a-z0-9][a-z0-9-]{0,59}$/);
    expect(slug("长".repeat(200))).not.toBe(slug("长".repeat(201)));
  });

  test("says what it is of", () => {
    const parent = indicatorId("plan", "开办企业");
    expect([
      parent,
      childIndicatorId(parent, "费用"),
      bodyId("plan", "专题会"),
      unitId("dongliqu", "税务局"),
      conceptId("开办企业", "费用"),
    ]).toEqual([
      "plan.i-kaibanqiye",
      "plan.i-kaibanqiye.feiyong",
      "plan.b-zhuantihui",
      "dongliqu.u-shuiwuju",
      "concept-kaibanqiye.feiyong",
    ]);
    expect(dutyId("plan", "每月报送")).toMatch(/^plan\.d-[0-9a-f]{8}$/);
  });

  test("of another name that sounds the same gets a suffix, the same one each time", () => {
    const ids = new IdRegister();
    const tax = ids.claim(unitId("dongliqu", "税务局"), "税务局");
    const water = ids.claim(unitId("dongliqu", "水务局"), "水务局");
    expect(tax).toBe("dongliqu.u-shuiwuju");
    expect(water).toMatch(/^dongliqu\.u-shuiwuju-[0-9a-f]{4}$/);
    expect(ids.claim(unitId("dongliqu", "水务局"), "水务局")).toBe(water);
  });
});
