/** What each kind of thing that two versions are compared by is called, in the order in which a reader asks. */
export const COMPARED_KINDS: Record<string, string> = {
  LEADS: "谁牵头",
  SUPPORTS: "谁配合",
  DEADLINE: "完成时限",
  OWES: "谁要办什么",
  OWED_TO: "报给谁",
  CADENCE: "多久一次",
  TAKEN_UP_BY: "由哪个会承担",
  ESCALATES_TO: "解决不了报给谁",
  REPORTS_TO: "向谁备案",
  SESSION_OF: "分成哪些会",
  CONVENES: "谁召集",
  HOSTS_OFFICE_OF: "办公室设在哪里",
  MEMBER_OF: "谁是成员",
};
