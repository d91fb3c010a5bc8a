import { splitUnits } from "../../domain/units/split-units.ts";
import { looksComplete } from "../../domain/units/unit-endings.ts";
import { beforeLabels, readLabels } from "../grammar/label.ts";
import { withoutFirstLeads } from "./first-leads.ts";

/** Who does it and by when, as one phrase of a notice says. */
export interface Attribution {
  lead: string[];
  responsible: string[];
  openEnded: boolean;
  /** As written. */
  deadline: string | null;
  /** The words that say so. */
  quote: string;
  /** How it is said: by labels (牵头单位：…) or in words (…牵头，…负责). */
  by: "label" | "words" | "list";
}

const LEADS =
  "(?:分别|共同|联合)?(?:负责)?(?:总)?(?:牵头|主办|主责|主抓)(?:负责|组织|实施|落实|推进|办理|承办|抓总)*|(?:作为|为)(?:牵头|主责|主办)(?:单位|部门)";
const ANSWERS =
  "(?:(?:按照?|依据?)(?:各自|部门)?(?:职责|任务)?(?:分工)?)?(?:分工|分别|共同|具体|密切|积极)*(?:负责|配合|参与|参加|落实|实施|组织实施|共同推进|协助|协同|指导|承担|协办)(?:落实|实施|推进|配合|组织|做好|办理|完成)*|(?:作为|为)(?:责任|配合|参与|协办)(?:单位|部门)";
const PREDICATE = new RegExp(`(${LEADS})|(${ANSWERS})`, "g");

/** `责任单位：甲局、乙局等部门按职责分工负责`: what a label has said already. */
const BY_DUTY = /按照?(?:各自|部门)?(?:职责|职能)(?:任务)?(?:分工)?(?:负责|落实|推进|实施)+$/;

/** Reads a phrase that is nothing but an attribution; null for any other words. */
export function parseAttribution(phrase: string): Attribution | null {
  const bare = withoutFirstLeads(phrase);
  const found = byLabels(bare) ?? byWords(bare);
  return found && { ...found, quote: phrase };
}

/** `责任单位：商务局（牵头）、财政局`. */
const NAMED_LEAD = /[（(〔［[]牵头(?:单位|部门)?[）)〕］\]]$/;

/** `责任单位：甲局、乙局分别牵头，丙局`. */
const LEADING_PART = /^([^，,；;]{2,200}?)(?:分别|共同|联合)?牵头(?:负责)?(?:[，,；;](?:会同)?(.*?)(?:等?配合)?)?$/;

function byLabels(phrase: string): Attribution | null {
  const labels = readLabels(phrase).filter(({ role }) => role !== "duty");
  if (!labels.length) return null;
  const found: Attribution = { lead: [], responsible: [], openEnded: false, deadline: null, quote: phrase, by: "label" };
  const inWords = (words: string) => {
    const said = byWords(words);
    if (said) Object.assign(found, { ...together([found, said]), quote: phrase, by: "label" });
  };
  inWords(beforeLabels(phrase));
  for (const { role, value } of labels) {
    if (role === "deadline") {
      found.deadline ??= closeBrackets(value) || null;
      continue;
    }
    // 责任单位：甲局、乙局；各县区政府负责落实: words may follow the list of a label.
    const parts = closeBrackets(value).split(/[；;]/);
    const worded = parts.slice(1).filter((part) => byWords(part));
    const words = parts.filter((part) => !worded.includes(part)).join("；");
    const { units: list, deadline } = endingDeadline(words);
    const units = list.replace(BY_DUTY, "");
    const leads = role === "responsible" ? LEADING_PART.exec(units) : null;
    if (leads) found.lead.push(...splitUnits(leads[1] as string).names);
    const { names, openEnded } = splitUnits(leads ? (leads[2] ?? "") : units);
    const leading = names.filter((name) => NAMED_LEAD.test(name)).map((name) => name.replace(NAMED_LEAD, ""));
    const others = names.filter((name) => !NAMED_LEAD.test(name));
    found.lead.push(...leading);
    if (role !== "responsible") found.lead.push(...others);
    if (role !== "lead") found.responsible.push(...others);
    found.openEnded ||= openEnded;
    found.deadline ??= deadline;
    worded.forEach(inWords);
  }
  return found.lead.length || found.responsible.length || found.deadline ? found : null;
}

/** A value without the full stop and the closing bracket of the phrase around it. */
function closeBrackets(value: string): string {
  const bare = value.replace(/(?<![。；\s])[。；\s]+$/, "");
  const open = bare.match(/[（(【〔［[]/g)?.length ?? 0;
  const close = bare.match(/[）)】〕］\]]/g)?.length ?? 0;
  return close > open ? bare.slice(0, -1).replace(/(?<![。；\s])[。；\s]+$/, "") : bare;
}

const DATE_WORDS =
  "(?:于|在)?(?:(?:19|20)\\d{2}年|今年|当年|年底|年内|\\d{1,2}月|[一二三四]季度|每[年季月]|上半年|下半年|长期|持续|常态|立即|即时|即日|全年|本[^，；]{1,6}印发)[^，；。、]{0,20}";
const ENDING_DATE = new RegExp(`[，,；;](${DATE_WORDS})(?:[，,；;]${DATE_WORDS})*$`);
export const ONLY_DATE = new RegExp(`^(?:${DATE_WORDS})$`);

/** The date that a list of units ends with: `州司法局、各县市人民政府，6月底完成`. */
export function endingDeadline(list: string): { units: string; deadline: string | null } {
  const match = ENDING_DATE.exec(list);
  return match ? { units: list.slice(0, match.index), deadline: match[1] as string } : { units: list, deadline: null };
}

/** `国家发展改革委牵头，国务院相关部门及各地区按职责分工负责`: each predicate takes the units since the one before. */
export function byWords(phrase: string): Attribution | null {
  const { units: bare, deadline } = endingDeadline(phrase.replace(/^[（(【〔［[]|(?<![）)】〕］\]。；])[）)】〕］\]。；]+$/g, ""));
  const found: Attribution = { lead: [], responsible: [], openEnded: false, deadline, quote: phrase, by: "words" };
  let start = 0;
  for (const match of bare.matchAll(PREDICATE)) {
    const subject = bare
      .slice(start, match.index)
      .replace(/^[，,、；;。\s]*(?:并|和|由|会同)?/, "")
      .replace(/(?<![，,、\s])[，,、\s]+$/, "");
    if (!subject) return null;
    const { names, openEnded } = splitUnits(subject.replace(/会同/g, "、"));
    if (!names.length || names.some(isNoName) || !names.some(isActor)) return null;
    (match[1] ? found.lead : found.responsible).push(...names);
    found.openEnded ||= openEnded;
    start = match.index + match[0].length;
  }
  return start > 0 && /^[，。；\s]*$/.test(bare.slice(start)) ? found : null;
}

export const isActor = (name: string) => looksComplete(name) || (/^(?:各|有关|相关|全体|国务院)/.test(name) && name.length <= 24);

/** What a verb has got into is no name of a unit. */
export const isNoName = (name: string) =>
  name.length > 30 ||
  /[（(][^）)]*$|依法|应(?!急|对)|可以|必须|不得|进行|按照|自行|要|将|对(?!外|口|台)|组成|设在|(?<!自)由|召开|报请|程序|[：。]/.test(name);

/** The attributions of one task as one; it is quoted by the first that names more units than all before it. */
export function together(all: Attribution[]): Attribution {
  const lead = new Set<string>();
  const responsible = new Set<string>();
  let quoted = all[0] as Attribution;
  for (const each of all) {
    if (each.lead.length + each.responsible.length > lead.size + responsible.size) quoted = each;
    for (const name of each.lead) lead.add(name);
    for (const name of each.responsible) responsible.add(name);
  }
  return {
    lead: [...lead],
    responsible: [...responsible],
    openEnded: all.some(({ openEnded }) => openEnded),
    deadline: all.find(({ deadline }) => deadline !== null)?.deadline ?? null,
    quote: quoted.quote,
    by: quoted.by,
  };
}
