import { splitUnits } from "../../domain/units/split-units.ts";
import { unitEnding } from "../../domain/units/unit-endings.ts";
import { endingLabels } from "../grammar/label.ts";
import { type Attribution, byWords, endingDeadline, isActor, isNoName, ONLY_DATE, parseAttribution, together } from "./attribution.ts";
import { withoutFirstLeads } from "./first-leads.ts";

const BRACKET = /[（(【〔［[]([^（()）【】［］[\]]{2,600}(?:[（(][^（()）]{1,60}[）)][^（()）【】［］[\]]{0,400}){0,12})[）)】〕］\]]/g;

/** A bracket that holds nothing but units, or nothing but a date, as some notices end a task. */
function bare(content: string): Attribution | null {
  if (ONLY_DATE.test(content)) return { lead: [], responsible: [], openEnded: false, deadline: content, quote: content, by: "label" };
  const { units, deadline } = endingDeadline(withoutFirstLeads(content));
  const { names, openEnded } = splitUnits(units);
  if (!names.length || names.some(isNoName) || !names.every((name) => unitEnding(name) !== null || isActor(name))) return null;
  return { lead: [], responsible: names, openEnded, deadline, quote: content, by: "list" };
}

/** The attributions in brackets of a paragraph, in their order; one that only lists units or gives a date counts at the end alone. */
function bracketAttributions(paragraph: string): Attribution[] {
  return [...paragraph.matchAll(BRACKET)].flatMap((match) => {
    const atEnd = /^[。；\s]*$/.test(paragraph.slice(match.index + match[0].length));
    const found = parseAttribution(match[1] as string) ?? (atEnd ? bare(match[1] as string) : null);
    return found ? [{ ...found, quote: match[0] }] : [];
  });
}

/** The attribution of a paragraph: its brackets together, or its last sentence. */
export function endingAttribution(paragraph: string): Attribution | null {
  const brackets = bracketAttributions(paragraph);
  if (brackets.length) return together(brackets);
  const labels = endingLabels(paragraph);
  if (labels) return parseAttribution(labels);
  // Words without a full stop are a scrap of a drawing or a heading, not a sentence that assigns.
  const last = /(?:^|[。；])([^。；（(]{4,300})[。；]$/.exec(paragraph)?.[1]?.trim();
  return (last ? (byWords(last) ?? closingWords(last)) : null) ?? openingWords(paragraph);
}

/** `推进信用监管，由甲局牵头，乙局配合，6月底前完成`: who does it behind what is done, in one sentence; who sees to a meeting does no task. */
function closingWords(sentence: string): Attribution | null {
  const [, done, said] = /^(.{2,200}?)，(由[^，]{2,60}(?:牵头|主办).*)$/.exec(sentence) ?? [];
  return done && said && !/召开|召集/.test(done) ? byWords(said) : null;
}

/** `由甲局牵头，乙局配合，于6月底前出台…`: a sentence that opens with who does what it says. */
function openingWords(paragraph: string): Attribution | null {
  for (const sentence of paragraph.split(/[。；]/)) {
    if (!/^由[^，]{2,60}(?:牵头|会同.{2,40}负责)/.test(sentence)) continue;
    const parts = sentence.split("，").slice(0, LONGEST_OPENING);
    for (let end = parts.length - 1; end > 0; end--) {
      const found = byWords(parts.slice(0, end).join("，"));
      if (found) return found;
    }
  }
  return null;
}

/** Comma parts in which an opening attribution ends. */
const LONGEST_OPENING = 6;
