/** What each kind of meeting body is called. */
export const BODY_WORDS: Record<string, string> = {
  JOINT_MEETING: "联席会议",
  SESSION: "会议",
  LEADING_GROUP: "领导小组",
  TASK_FORCE: "专班",
  WORKING_GROUP: "工作组",
  COMMITTEE: "委员会",
  OFFICE: "办公室",
};
