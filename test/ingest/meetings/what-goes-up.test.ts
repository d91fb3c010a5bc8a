import { expect, test } from "vitest";
import { extractMeetings } from "../../../server/ingest/meetings/extract-meetings.ts";
import { readOutline } from "../../../server/ingest/outline/read-outline.ts";

const joint = (rules: string) =>
  extractMeetings(
    readOutline(`某市人民政府办公室关于建立耕地保护联席会议制度的通知\n各区政府：\n决定建立耕地保护联席会议制度。\n${rules}`),
  );

test.each([
  ["重大问题经联席会议讨论后，按程序向市政府请示。", "重大问题经联席会议讨论后，按程序向市政府请示"],
  ["重大事项及时向市政府报告请示，议定事项报市政府备案。", "重大事项及时向市政府报告请示"],
  ["联席会议协调不了的事项，提请市政府常务会议研究决定。", "联席会议协调不了的事项，提请市政府常务会议研究决定"],
  ["涉及面广、政策性强的问题，报请市政府研究。", "涉及面广、政策性强的问题，报请市政府研究"],
  ["需要市政府决策的事项，由办公室按程序报市政府。", "需要市政府决策的事项，由办公室按程序报市政府"],
  ["对协调不成的事项，提级至市政府专题会议协调。", "对协调不成的事项，提级至市政府专题会议协调"],
  ["各部门意见不一致的，由牵头单位提出意见，报市政府决定。", "各部门意见不一致的，由牵头单位提出意见，报市政府决定"],
  ["联席会议无法解决的问题，由市政府常务会议研究解决。", "联席会议无法解决的问题，由市政府常务会议研究解决"],
  ["联席会议仍不能解决的，列入市政府常务会议议题。", "联席会议仍不能解决的，列入市政府常务会议议题"],
  ["重大问题需市政府研究决定的，由办公室按程序报批。", "重大问题需市政府研究决定的，由办公室按程序报批"],
])("%s goes up", (sentence, condition) => {
  const { meetings } = joint(`一、工作规则\n联席会议每年召开两次。${sentence}`);
  expect(meetings[0]?.escalatesTo).toMatchObject([{ target: expect.stringMatching(/^市政府/), condition }]);
});

test("who convenes the meeting may settle what it cannot", () => {
  const { meetings } = joint("一、工作规则\n联席会议每年召开两次。遇有意见不一致的，报联席会议召集人协调。");
  expect(meetings[0]?.escalatesTo).toMatchObject([{ target: "联席会议召集人" }]);
});

test("a routine report does not", () => {
  const { meetings } = joint("一、工作规则\n联席会议每年召开两次。会议议题由成员单位提出，报召集人审定。办公室每年向市政府报告工作情况。");
  expect(meetings[0]?.escalatesTo).toEqual([]);
});

test("members may follow the conveners in one sentence", () => {
  const { memberUnits } = joint(
    "一、组成人员\n联席会议召集人由分管副市长担任，副召集人由市水利局局长担任，成员由市法院、市水利局、市财政局有关负责同志组成。",
  );
  expect(memberUnits).toEqual(["市法院", "市水利局", "市财政局"]);
});

test("a list of members' heads ends with its line, and a session may have its weekday", () => {
  const { memberUnits, meetings } = extractMeetings(
    readOutline(
      `关于成立重点项目工作专班的通知\n各乡镇：\n决定成立重点项目工作专班。\n一、人员组成\n成  员：县水利局、县财政局、县交通局、县供电公司主要负责人\n专班办公室设在县水利局，办公室主任由局长兼任。\n二、机制\n专班办公室每周五组织召开周调度会，逐个项目过堂。`,
    ),
  );
  expect(memberUnits).toEqual(["县水利局", "县财政局", "县交通局", "县供电公司"]);
  expect(meetings).toMatchObject([{ name: "周调度会", cadence: "每周五组织召开" }]);
});
