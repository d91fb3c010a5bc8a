/** What a relation is called as one reads it from a thing to its neighbours, and from the neighbours to it. */
const WORDS: Record<string, [outgoing: string, incoming: string]> = {
  WITHIN: ["属于哪个地区", "下辖的地区"],
  OF: ["属于哪个地区", "属于这个地区的"],
  HAS: ["有哪些条款", "属于哪份通知"],
  PART_OF: ["是谁的一部分", "分成什么"],
  EXPRESSES: ["各地通称", "各地的这项指标"],
  STATES: ["这一条写明了", "写明它的条款"],
  ISSUED_BY: ["由谁印发", "印发了"],
  LEADS: ["牵头", "由谁牵头"],
  SUPPORTS: ["配合或负责", "由谁配合或负责"],
  TAKEN_UP_BY: ["由谁承担", "承担什么"],
  ESCALATES_TO: ["解决不了报给", "谁解决不了报给它"],
  REPORTS_TO: ["报谁备案", "谁报它备案"],
  SESSION_OF: ["是谁的会", "开哪些会"],
  MEMBER_OF: ["是哪里的成员", "成员"],
  ONE_OF: ["属于哪些单位统称", "包括哪些单位"],
  CONVENES: ["召集或牵头", "由谁召集或牵头"],
  HOSTS_OFFICE_OF: ["承担谁的办公室", "办公室设在"],
  OWES: ["要办", "由谁办"],
  OWED_TO: ["报给谁", "收到什么"],
  BASED_ON: ["依据", "以它为依据的"],
  REPLACES: ["替代了", "被什么替代"],
  DEMONSTRATES: ["是什么的案例", "有关案例"],
  SUBMITTED_BY: ["由谁报送", "报送的案例"],
  EXPLAINS: ["解读什么", "解读"],
};

/** The heading over neighbours by one relation. `relationWords("LEADS", false) === "由谁牵头"` */
export function relationWords(relation: string, outgoing: boolean): string {
  return WORDS[relation]?.[outgoing ? 0 : 1] ?? relation;
}
