const ENDINGS =
  "政府|办公室|办公厅|委员会|管委会|党委|工委|常委会|局|厅|部|院|办|委|会|署|处|所|站|中心|公司|集团|银行|分行|大队|支队|总队|法院|检察院|联合会|协会|学会|工会|妇联|团委|大学|学院|医院|领导小组|组|街道|镇|乡|总社|电视台|网";
const ORGANISATION = new RegExp(`(?:${ENDINGS})(?:[（(][^（）()]{2,20}[）)])?$`);

/** Whether a line is the name of one or more organisations and nothing else, as a letterhead or a signature is. */
export function isOrganisationLine(line: string): boolean {
  const bare = line.replace(/[（(][^（）()]{2,20}[）)]$/, "").replace(/^[（(](.*)[）)]$/, "$1");
  return (
    bare.length >= 3 &&
    bare.length <= 60 &&
    !/[。，；：、！？《》“”关于]/.test(bare) &&
    bare.split(" ").every((name) => ORGANISATION.test(name))
  );
}
