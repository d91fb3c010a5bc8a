export type UnitKind = "UNIT" | "SET" | "POST";

const POST =
  /(?:主任|局长|区长|市长|县长|省长|镇长|厅长|部长|院长|行长|组长|处长|科长|书记|秘书长|召集人|负责人|负责同志|领导|领导同志|联系人|联络员|专员|干部|同志|人员|管理员|网格员|委员|常委|代表|监督员|专家|成员|秘书)$/;
const SET =
  /^(?:各|全体|全区|全市|全省|有关|相关|其他|所有|本|两(?!新)|国务院(?:相关|有关|各))|各(?:相关|有关|级|地|部门|单位|成员|区|县|市|街|镇|专班|指标)|(?:成员单位|相关部门|有关部门|相关单位|有关单位|牵头单位|牵头部门|责任单位|责任部门|职能部门|驻区单位|承办单位|主管部门|发现单位|与会单位|所在单位|部门|单位)$/;

/**
 * What stands where a unit is expected: one unit (规自局), a set of them (各相关部门, 领导小组成员单位) or a post (分管副主任).
 */
export function unitKind(name: string): UnitKind {
  const core = name.replace(/[（(][^（）()]*[）)]$/, "");
  if (POST.test(core)) return "POST";
  if (SET.test(core)) return "SET";
  return "UNIT";
}
