const WORDS: Record<string, (from: string, to: string | null) => string> = {
  LEADS: (from, to) => `${from}牵头${to}`,
  SUPPORTS: (from, to) => `${from}配合${to}`,
  TAKEN_UP_BY: (from, to) => `${from}由${to}承担`,
  ESCALATES_TO: (from, to) => (to ? `${from}解决不了报${to}` : `${from}解决不了往上报，报给谁没有写明`),
  REPORTS_TO: (from, to) => `${from}报${to}备案`,
  SESSION_OF: (from, to) => `${from}是${to}的会`,
  MEMBER_OF: (from, to) => `${from}是${to}的成员`,
  CONVENES: (from, to) => `${from}召集${to}`,
  HOSTS_OFFICE_OF: (from, to) => `${to}的办公室设在${from}`,
  OWES: (from, to) => `${from}要办：${to}`,
  OWED_TO: (from, to) => `${from}，报给${to}`,
  CADENCE: (from) => `${from}多久一次`,
  DEADLINE: (from) => `${from}的完成时限`,
};

/** What a notice lays down, as a sentence. `comparedRelation("LEADS", "甲局", "开办企业") === "甲局牵头开办企业"` */
export function comparedRelation(relation: string, from: string, to: string | null): string {
  return WORDS[relation]?.(from, to) ?? [from, to].filter(Boolean).join(" ");
}
