import fc from "fast-check";
import { expect, test } from "vitest";
import { foldSpace } from "../../../server/domain/units/fold-space.ts";
import { splitUnits } from "../../../server/domain/units/split-units.ts";
import { extractMeetings } from "../../../server/ingest/meetings/extract-meetings.ts";
import { readOutline } from "../../../server/ingest/outline/read-outline.ts";

const words = fc.constantFrom(
  ..."联席会议 专题会 领导小组 办公室 设在 由 召集 主持 担任 召集人 副召集人 每季度 召开 一次 成员单位 为 财政局 税务局 、 ， 。 ； ： （ ） “ ” 等部门 重大事项 按程序 报 市政府 研究决定 无法解决 上报 各专班 每月25日前 报送 一、 （一） 1. 附件1 工作规则 流程 \n \r\n \t 全角　 ９".split(
    " ",
  ),
  "\n",
  "\u3000",
);
const texts = fc.oneof(
  fc.array(words, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.string({ maxLength: 80 }),
);

test("no text makes it throw, and every quote stands in the text", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const outline = readOutline(text);
      const whole = foldSpace(outline.text);
      const { meetings, bodies, duties, memberUnitsEvidence } = extractMeetings(outline);
      for (const { quote } of [...[...meetings, ...bodies, ...duties].map(({ evidence }) => evidence), ...memberUnitsEvidence])
        expect(whole).toContain(foldSpace(quote));
    }),
    { numRuns: 300 },
  );
});

test("a list of units loses none of its characters but separators and 等部门", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("财政局", "税务局（社保中心）", "各相关部门", "区法院"), { minLength: 1, maxLength: 6 }),
      (names) => {
        expect(splitUnits(names.join("、")).names).toEqual([...new Set(names)]);
      },
    ),
  );
});
