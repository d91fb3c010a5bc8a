/**
 * The lexicon of words that end the name of a unit, longest first: 局 委 办 中心 公司 部 院 会 街 …
 * A name that ends otherwise (税务, 海关 aside) is a unit only where a label or a list says so.
 */
const ENDINGS = [
  ..."人民政府办公室 人民政府办公厅 工委办事处 街道办事处 管理委员会 领导小组办公室 人民政府 人民法院 人民检察院 有限责任公司 股份有限公司 有限公司".split(
    " ",
  ),
  ..."委员会 办公室 办公厅 办事处 管委会 监管局 监管总局 监管部 总公司 公司 集团 中心 银行 支行 分行 分局 总局 总署 海关 税务 总队 支队 大队 学校 大学 学院 医院".split(
    " ",
  ),
  ..."法院 检察院 研究院 研究所 协会 商会 学会 联合会 总工会 工会 妇联 残联 工商联 科协 文联 社联 团委 党委 工委 纪委 政府 街道 街 专班 工作组 工作部 管理部 营管部 总部".split(
    " ",
  ),
  ..."委办 编办 台办 侨办 网信办 团市委 团省委 团区委 红十字会 联社 基金会 开发区 园区 示范区 管理区 高新区 保税区 新区 局 委 办 厅 部 院 署 所 站 处 科 室 队 会 行".split(
    " ",
  ),
].sort((a, b) => b.length - a.length);

/** Words that end in one of the endings above and are no unit. */
const NOT_UNITS =
  /(?:机会|社会|大会|全会|开会|会议|例会|座谈会|对接会|说明会|宣讲会|交流会|专题会|会商会|领导小组会|联席会|展会|峰会|举办|[次网上近通地件窗键时即易好简就]办|承办|主办|督办|查办|转办|交办|代办|协办|帮办|联办|领办|快办|全部|内部|外部|局部|干部|一部|东部|西部|南部|北部|中部|场所|住所|网站|车站|场站|党委政府|职能处|何处|用处|到处|难处|好处|问题处|学科|本科|专科|银行行|运行|进行|执行|实行|推行|试行|举行|先行|发行|同行|各行|教室|委托人|原委|常委|市委常委)$/;

/** Bare endings: a piece that is only this is no name, 管理局 after a broken line included. */
const BARE =
  /^(?:(?:管理|监督管理|监管|发展|促进|服务|工作|分|总|支)?(?:局|委|办|厅|部|院|署|所|站|处|科|室|队|会|中心|公司|集团|单位|部门)|委员会|办公室|有限公司|人民政府|政府|专班)$/;

/** Words that stand for a group of units rather than one: 各相关部门, 成员单位. */
const SET_END =
  /(?:部门|单位|地区|各地|地方|机构|各区|各县|各市|各省|各街镇|各镇|各乡镇|街道|镇街|企业|主体|各省份|各方|专班|各街|园区|县级市|地市|州市|医院|学校|高校)$/;

/** 各县（区） as 各县: what a bracket adds is no ending. */
const withoutBracket = (name: string) => name.replace(/(?:（[^（）]*）|\([^()]*\))$/, "");

/** The ending that makes this look like the name of a unit (longest first), or null. `unitEnding("市财政局") === "局"` */
export function unitEnding(name: string): string | null {
  const core = withoutBracket(name);
  if (core.length < 2 || NOT_UNITS.test(core)) return null;
  return ENDINGS.find((ending) => core.endsWith(ending)) ?? null;
}

/** Does this stand alone as the name of a unit or of a set of units? 管理局 does not, 区法院 and 各相关部门 do. */
export function looksComplete(name: string): boolean {
  if (BARE.test(name)) return false;
  if (unitEnding(name) !== null) return true;
  const core = withoutBracket(name);
  return SET_END.test(core) && (/各|相关|有关|成员|全体|牵头|责任|驻|全区|全市|全省|直属|金融/.test(core) || /^(?:地方|国务院)/.test(core));
}

/** Is it nothing but an ending, as a line break inside a name leaves behind? */
export function isBareEnding(text: string): boolean {
  return BARE.test(text);
}
