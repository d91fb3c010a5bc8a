import { isOrganisationLine } from "./organisation.ts";

/** What official documents call themselves, at the end of a title (《党政机关公文处理工作条例》第八条, and the kinds of plan and rule that are issued with them). */
const KINDS =
  "通知|意见|方案|办法|复函|函|答复|回复|决定|决议|公告|公报|通告|通报|批复|命令|令|请示|报告|纪要|议案|规定|规则|规程|条例|制度|机制|细则|措施|计划|规划|纲要|要点|清单|目录|指南|指引|标准|举措|对策|分工表|分工|分解表|责任分解|任务分解|责任表|一览表|登记表|名单|任务表|任务|三十六条|[一二三四五六七八九十百]{1,4}条|案例|做法|经验|解读|问答|说明|流程图|流程|指标|指标体系|体系|汇总表|附表|表|事项|实事";
const TITLE_END = new RegExp(`(?:${KINDS})(?:[（(][^（）()]{1,12}[）)])?$`);

/** The kind of document a title names: `通知` of `关于…的通知`. */
export function documentKind(title: string): string | null {
  const bare = title.replace(/[（(][^（）()]{1,12}[）)]$/, "").replace(/(?<![》”"])[》”"]+$/, "");
  return new RegExp(`(${KINDS})$`).exec(bare)?.[1] ?? null;
}

/** Whether a line could be a title or its last line: short, ends as titles end, and is no sentence. */
export function endsLikeTitle(line: string): boolean {
  return line.length <= 60 && !/[。；，、：？！]/.test(line.slice(-1)) && TITLE_END.test(line.replace(/(?<![》”"])[》”"]+$/, ""));
}

/** Title of the document that this notice sends out: what stands in 《》 after 印发, or what follows it up to 的通知. */
export function issuedTitle(title: string): string | null {
  const bracketed = /(?:印发|发布|转发|下发|公布|实施|报送|建立)[^《》]{0,20}《([^》]+(?:》[^《》]{0,4})?)》/.exec(title);
  // 印发2016年《政府工作报告》任务分工的通知 sends out the division, not the report.
  const named = /(?:印发|发布|转发|下发|公布)([^《》]{0,12}《[^《》]{2,40}》[^《》等]{2,40}?)的通知/.exec(title);
  if (named) return named[1] as string;
  if (bracketed) return bracketed[1] as string;
  return /(?:印发|发布|转发|下发|公布)(.{4,80}?)的?通知/.exec(title)?.[1] ?? null;
}

/** Who issues, by the head of a title: `…关于印发…`, `…印发《…》`, `…发布…`. */
export function issuerOfTitle(title: string): string | null {
  const match = /^[（(]?(.{2,60}?)[）)]? ?(?:关于|印发|发布|转发)/.exec(title);
  const issuer = match?.[1]?.trim();
  return issuer && isOrganisationLine(issuer.replace(/等.{0,4}(?:部门|单位)$/, "")) ? issuer : null;
}

/** What follows a title where the break after it was lost: an addressee, or the words that open a document. */
const AFTER_TITLE =
  /^ ?(?!的)(?:各[^。；：]{1,120}：|[^。；：为]{2,120}(?:政府|部门|单位|机构|企业|委员会|办公室|[局厅委办])：|为(?:了|深入|进一步|贯彻|全面|加强|认真|加快|推动|切实|规范|做好|落实|促进|提升|优化|建立|健全|充分|确保|持续|有效|更好|积极|扎实|巩固|完善|保障|支持|解决)|根据|按照)/;
const LONGEST_TITLE = 120;

/** A title that runs straight into its text: `…方案的通知各县人民政府：…` gives `…方案的通知`. */
export function titleBeforeText(line: string): string | null {
  for (let end = 8; end <= Math.min(LONGEST_TITLE, line.length); end++) {
    const title = line.slice(0, end);
    if (/[。；：]/.test(title.slice(-1))) return null;
    const open = (title.match(/《/g)?.length ?? 0) > (title.match(/》/g)?.length ?? 0);
    if (!open && endsLikeTitle(title.slice(-50)) && AFTER_TITLE.test(line.slice(end, end + 140))) return title.trim();
  }
  return null;
}

/** The names that sections of notices commonly bear, for documents that lost the break between heading and text. */
export const COMMON_SECTION =
  /^(?:总体要求|总体思路|总体目标|指导思想|基本原则|工作原则|工作目标|主要目标|目标任务|主要任务|重点任务|工作任务|工作内容|主要内容|工作措施|主要措施|主要职责|主要职能|工作职责|部门职责|职责分工|任务分工|责任分工|职责任务|成员单位|组成人员|组成单位|会议(?:组成|召开|形式|内容|纪律|程序)|参会人员|(?:评审|办理|工作|决策)程序|工作纪律|组织机构|组织架构|机构设置|工作机构|工作规则|议事规则|工作制度|会议制度|工作机制|运行机制|工作流程|工作步骤|实施步骤|方法步骤|时间安排|进度安排|工作安排|工作要求|有关要求|相关要求|保障措施|组织保障|组织领导|组织实施|监督管理|监督考核|考核奖惩|附则)/;

/** A title that runs straight into its 文号: `…的函渝府办函〔2021〕52号` gives `…的函`. */
export function titleBeforeDocNumber(line: string): string | null {
  const bracket = line.search(/[〔［[【（(] ?(?:19|20)\d{2} ?[〕］\]】）)]/);
  if (bracket < 8) return null;
  const before = line.slice(0, bracket);
  for (let end = before.length - 2; end > 6; end--) {
    const code = before.slice(end);
    if (code.length > 12) return null;
    if (endsLikeTitle(before.slice(Math.max(0, end - 50), end)) && /^ ?\p{Script=Han}{2,12}$/u.test(code))
      return before.slice(0, end).trim();
  }
  return null;
}
