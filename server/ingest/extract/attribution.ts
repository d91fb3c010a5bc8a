import { splitUnits } from "../../domain/units/split-units.ts";
import { looksComplete } from "../../domain/units/unit-endings.ts";
import { readLabels } from "../grammar/label.ts";

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
  by: "label" | "words";
}

const LEADS = "(?:总)?牵头(?:负责|组织|实施|落实|推进|办理|抓总|组织实施|推进落实)*";
const ANSWERS =
  "(?:(?:按照?|依据?)(?:各自|部门)?(?:职责|任务)?(?:分工)?)?(?:分工|分别|共同|具体|密切|积极)*(?:负责|配合|参与|参加|落实|实施|协助|协同|指导|承担|主办|协办)(?:落实|实施|推进|配合|组织|做好|办理|完成)*";
const PREDICATE = new RegExp(`(${LEADS})|(${ANSWERS})`, "g");
const BRACKET = /[（(【〔]([^（()）【】]{2,600}(?:[（(][^（()）]{1,60}[）)][^（()）【】]{0,400}){0,12})[）)】〕]/g;

/** `排在第一位的部门为牵头部门，下同`: how a notice reads its own lists. */
const FIRST_LEADS =
  /[，,；;。]?(?:均)?(?:排|列|排列|位列|排名)(?:在|名)?(?:第一|首)(?:位|个|名)?(?:的)?(?:部门|单位|处室)?(?:为|是|系)(?:牵头|主责|第一责任)(?:部门|单位|处室)?(?:[，,]?(?:下同|以下同))?/;

/** Whether a notice says that the first unit of each list leads. */
export const firstLeads = (text: string) => FIRST_LEADS.test(text);

/** The attribution with its first unit as lead, where labels name no other. */
export function withFirstLeading(attribution: Attribution): Attribution {
  const { lead, responsible } = attribution;
  return lead.length || responsible.length < 1
    ? attribution
    : { ...attribution, lead: responsible.slice(0, 1), responsible: responsible.slice(1) };
}

/** Reads a phrase that is nothing but an attribution; null for any other words. */
export function parseAttribution(phrase: string): Attribution | null {
  const bare = phrase.replace(FIRST_LEADS, "");
  const found = byLabels(bare) ?? byWords(bare);
  return found && { ...found, quote: phrase };
}

function byLabels(phrase: string): Attribution | null {
  const labels = readLabels(phrase).filter(({ role }) => role !== "duty");
  if (!labels.length) return null;
  const found: Attribution = { lead: [], responsible: [], openEnded: false, deadline: null, quote: phrase, by: "label" };
  for (const { role, value } of labels) {
    if (role === "deadline") {
      found.deadline ??= value.replace(/[。；）)]+$/, "") || null;
      continue;
    }
    const { names, openEnded } = splitUnits(
      value.replace(/[。；）)】]+$/, (end) => (/[（(]/.test(value) && /^[）)]/.test(end) ? end.slice(0, 1) : "")),
    );
    if (role !== "responsible") found.lead.push(...names);
    if (role !== "lead") found.responsible.push(...names);
    found.openEnded ||= openEnded;
  }
  return found.lead.length || found.responsible.length || found.deadline ? found : null;
}

/** `国家发展改革委牵头，国务院相关部门及各地区按职责分工负责`: each predicate takes the units since the one before. */
function byWords(phrase: string): Attribution | null {
  const bare = phrase.replace(/^[（(【]|[）)】。；]+$/g, "");
  const found: Attribution = { lead: [], responsible: [], openEnded: false, deadline: null, quote: phrase, by: "words" };
  let start = 0;
  for (const match of bare.matchAll(PREDICATE)) {
    const subject = bare
      .slice(start, match.index)
      .replace(/^[，,、；;\s]*(?:并|和|由|会同)?/, "")
      .replace(/[，,、\s]+$/, "");
    if (!subject) return null;
    const { names, openEnded } = splitUnits(subject.replace(/会同/g, "、"));
    if (!names.length || !names.every((name) => looksComplete(name) || isSet(name))) return null;
    (match[1] ? found.lead : found.responsible).push(...names);
    found.openEnded ||= openEnded;
    start = match.index + match[0].length;
  }
  return start > 0 && /^[，。；\s]*$/.test(bare.slice(start)) ? found : null;
}

const isSet = (name: string) => /^(?:各|有关|相关|全体|国务院)/.test(name) && name.length <= 24;

/** The attributions in brackets of a paragraph, in their order. */
export function bracketAttributions(paragraph: string): Attribution[] {
  return [...paragraph.matchAll(BRACKET)].flatMap((match) => {
    const found = parseAttribution(match[1] as string);
    return found ? [{ ...found, quote: match[0] }] : [];
  });
}

/** The attribution that a paragraph ends with: in brackets, or as its last sentence. */
export function endingAttribution(paragraph: string): Attribution | null {
  const bracket = bracketAttributions(paragraph).at(-1);
  if (bracket) return bracket;
  const last = /(?:^|[。；])([^。；]{4,300})([。；]?)$/.exec(paragraph);
  const found = last && parseAttribution((last[1] as string).trim());
  // Words without a full stop are a scrap of a drawing or a heading, not a sentence that assigns.
  return found && (found.by === "label" || last[2]) ? found : null;
}
