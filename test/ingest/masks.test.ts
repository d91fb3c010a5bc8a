import { expect, test } from "vitest";
import { maskContacts } from "../../server/ingest/outline/mask-contacts.ts";
import { readOutline } from "../../server/ingest/outline/read-outline.ts";

test.each([
  ["（联系人：王小明，李小红；联系方式：66890000，66890001；OA邮箱：user00)", "（联系人：***；联系方式：***；OA邮箱：***)"],
  ["联系人：王 明    联系电话：25200000", "联系人：***    联系电话：***"],
  ["请将材料发至 someone@example.gov.cn 或致电 13800138000。", "请将材料发至 *** 或致电 ***。"],
  ["传真：022-66890000", "传真：***"],
])("%s is masked", (line, masked) => expect(maskContacts(line)).toBe(masked));

test.each(["拨打12345热线反映问题。", "服务热线电话：12345", "联系人要具有强烈的责任感。", "总召集人：刘某某 区委常委"])(
  "%s stays",
  (line) => expect(maskContacts(line)).toBe(line),
);

test("masked lines stay in the outline, their numbers do not", () => {
  const outline = readOutline("某区通知\n各部门：\n请抓好落实。\n（联系人：王小明；联系电话：66890000）");
  expect(JSON.stringify(outline)).not.toMatch(/王小明|66890000/);
  expect(outline.clauses[0]?.text).toContain("（联系人：***；联系电话：***）");
});
