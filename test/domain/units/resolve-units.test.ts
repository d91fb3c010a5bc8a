import { expect, test } from "vitest";
import { readAliasLines } from "../../../server/domain/units/alias-lines.ts";
import { resolveUnits, type UnitMentions } from "../../../server/domain/units/resolve-units.ts";

const zone = { name: "云岭经济技术开发区", parents: ["云岭市"] };

/** The certain names of each unit that has more than one, the fullest first. */
function certain(names: string[], more: Partial<UnitMentions> = {}): string[][] {
  return resolveUnits({ jurisdiction: zone, names: names.map((name) => ({ name, count: 1 })), ...more })
    .map(({ name, aliases }) => [name, ...aliases.filter((alias) => alias.certainty === "certain").map((alias) => alias.name)])
    .filter((group) => group.length > 1);
}

test("a unit with plaques is named without them too", () => {
  expect(certain(["发展和改革局（统计局）"])).toEqual([["发展和改革局（统计局）", "发展和改革局"]]);
});

test("an abbreviation whose letters stand in order is the unit, and says why", () => {
  expect(certain(["规划和自然资源局（土地整理中心）", "规自局", "规资局"])).toEqual([
    ["规划和自然资源局（土地整理中心）", "规划和自然资源局", "规自局", "规资局"],
  ]);
  expect(certain(["建设和交通局", "建交局", "人力资源和社会保障局", "人社局"])).toEqual([
    ["建设和交通局", "建交局"],
    ["人力资源和社会保障局", "人社局"],
  ]);
  expect(
    resolveUnits({
      jurisdiction: zone,
      names: [
        { name: "建设和交通局", count: 1 },
        { name: "建交局", count: 3 },
      ],
    }),
  ).toEqual([{ name: "建设和交通局", kind: "UNIT", count: 4, aliases: [{ name: "建交局", certainty: "certain", why: "依次取字的简称" }] }]);
});

test("prefix, plaque, long ending and a bare name are the same unit", () => {
  expect(certain(["政务服务办公室", "政务服务办"])).toEqual([["政务服务办公室", "政务服务办"]]);
  expect(certain(["企业服务局（营商环境办公室）", "经开区营商环境办公室"])[0]).toContain("经开区营商环境办公室");
  expect(certain(["党委办公室（管委会办公室、政法办）", "管理委员会办公室"])).toEqual([
    ["党委办公室（管委会办公室、政法办）", "党委办公室", "管理委员会办公室"],
  ]);
  expect(certain(["税务", "税务局", "公安（消防、交管）", "公安局"]).map((group) => [...group].sort())).toEqual([
    ["税务", "税务局"].sort(),
    ["公安（消防、交管）", "公安局"].sort(),
  ]);
});

test("应急局 is not 南港应急局: a name with a prefix of its own stays apart", () => {
  expect(certain(["应急管理局", "南港工业区应急管理局", "应急局", "南港应急局"])).toEqual([
    ["应急管理局", "应急局"],
    ["南港工业区应急管理局", "南港应急局"],
  ]);
});

test("an abbreviation that fits two units is merged with neither", () => {
  const names = ["建设和交通局", "建筑和交易局", "建交局"].map((name) => ({ name, count: 1 }));
  const units = resolveUnits({ jurisdiction: zone, names });
  expect(units).toHaveLength(3);
  expect(units[0]?.aliases).toEqual([{ name: "建交局", certainty: "uncertain", why: "简称可指多个单位" }]);
});

test("what leaves out a telling word, or ends in another kind of house, is only proposed", () => {
  const names = ["科技创新局", "科技局", "南港规划建设局", "南港规建办"].map((name) => ({ name, count: 1 }));
  const units = resolveUnits({ jurisdiction: zone, names });
  expect(units.map(({ name, aliases }) => [name, aliases.map((alias) => `${alias.name} ${alias.certainty}`)])).toEqual([
    ["科技创新局", ["科技局 likely"]],
    ["科技局", []],
    ["南港规划建设局", ["南港规建办 likely"]],
    ["南港规建办", []],
  ]);
});

test("a list does not name a unit twice", () => {
  expect(certain(["政务服务办公室", "政务服务办"], { lists: [["政务服务办公室", "政务服务办"]] })).toEqual([]);
});

test("a data line with a reason merges what no rule can tell, and a doubtful one proposes", () => {
  const data = readAliasLines(`
- name: 南港规建办
  same: 南港规划建设局
  certainty: certain
  reason: 两份名单的同一位置，改局为办。
- name: 两新办
  same: 非公党委办公室
  certainty: likely
  reason: 名单中的同一位置。
`);
  expect(certain(["南港规划建设局", "南港规建办", "两新办", "非公党委办公室"], { data })).toEqual([["南港规划建设局", "南港规建办"]]);
});

test("a data line without a reason is refused by its number", () => {
  expect(() => readAliasLines("- name: 甲局\n  same: 乙局\n  certainty: certain\n")).toThrow("aliases.yml 第 1 行缺 reason。");
});

test("a unit already held keeps its name", () => {
  const known = [{ name: "规资局", aliases: [] }];
  expect(certain(["规划和自然资源局"], { known })).toEqual([["规资局", "规划和自然资源局"]]);
});

test("in a city 市场监管局 keeps its 市, 市市场监管局 is the same", () => {
  expect(certain(["市场监管局", "市市场监管局", "市财政局"], { jurisdiction: { name: "云岭市", parents: [] } })).toEqual([
    ["市市场监管局", "市场监管局"],
  ]);
});
