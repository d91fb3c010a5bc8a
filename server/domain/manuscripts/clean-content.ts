import { BadInputError } from "../errors.ts";
import { cleanLine, cleanOptional, cleanText } from "./clean-text.ts";
import type { AttachedFile, CaseContent, CaseFigure, ContentOf, InterpretationContent, Manuscript, ManuscriptKind } from "./manuscript.ts";

const LINE = 200;
const SUMMARY = 1_000;
const TEXT = 60_000;
const MOST = { results: 50, links: 100, sections: 200, attachments: 20 };

function cleanCase(content: CaseContent): CaseContent {
  return {
    ...content,
    title: titleOf(content.title),
    summary: cleanLine("摘要", content.summary, SUMMARY),
    note: cleanOptional("编者说明", content.note, SUMMARY),
    background: cleanOptional("背景", content.background, TEXT),
    practice: cleanText("做法", content.practice, TEXT),
    outcome: cleanOptional("成效", content.outcome, TEXT),
    results: atMost("前后对比的数字", content.results, MOST.results).map(cleanFigure),
    indicatorIds: distinct("指标", content.indicatorIds),
    measureIds: distinct("举措", content.measureIds),
    policyIds: distinct("政策", content.policyIds),
    attachments: atMost("附件", content.attachments, MOST.attachments).map(cleanAttachment),
  };
}

function cleanInterpretation(content: InterpretationContent): InterpretationContent {
  return {
    ...content,
    title: titleOf(content.title),
    note: cleanOptional("编者说明", content.note, SUMMARY),
    sections: atMost("小节", content.sections, MOST.sections).map(({ heading, text, clauseId }) => ({
      heading: cleanLine("小节标题", heading, LINE),
      text: cleanText("小节正文", text, TEXT),
      clauseId: clauseId || null,
    })),
  };
}

/**
 * What was written, as it is kept, however unfinished.
 * @throws {BadInputError} where it has no title, or something is too long or too many, naming the field.
 */
export function cleanContent<Kind extends ManuscriptKind>(kind: Kind, content: ContentOf[Kind]): ContentOf[Kind] {
  const clean = kind === "CaseStudy" ? cleanCase(content as CaseContent) : cleanInterpretation(content as InterpretationContent);
  return clean as ContentOf[Kind];
}

/** @throws {BadInputError} naming what a manuscript lacks that is to be read by others. */
export function checkComplete({ id, kind, content }: Pick<Manuscript, "id" | "kind" | "content">): void {
  const missing = MISSING[kind](content as never);
  if (missing.length > 0) throw new BadInputError(`稿件还没有写完：缺少${missing.join("、")}。请补上再送审。`, { id, missing });
}

const MISSING: { [Kind in ManuscriptKind]: (content: never) => string[] } = {
  CaseStudy: ({ summary, practice }: CaseContent) => [...(summary ? [] : ["摘要"]), ...(practice ? [] : ["做法"])],
  Interpretation: ({ sections }: InterpretationContent) => [
    ...(sections.length > 0 ? [] : ["小节"]),
    ...(sections.every(({ heading, text }) => heading && text) ? [] : ["小节的标题或正文"]),
  ],
};

function titleOf(text: string): string {
  const title = cleanLine("标题", text, LINE);
  if (!title) throw new BadInputError("标题不能为空：没有标题的稿件找不回来。", { field: "title" });
  return title;
}

function cleanFigure({ name, before, after, unit, source }: CaseFigure): CaseFigure {
  const optional = (field: string, text: string | null) => cleanOptional(field, text, LINE);
  return {
    name: cleanLine("数字的名称", name, LINE),
    before: optional("之前", before),
    after: optional("之后", after),
    unit: optional("单位", unit),
    source: optional("来源", source),
  };
}

function cleanAttachment(file: AttachedFile): AttachedFile {
  return { ...file, name: cleanLine("附件名", file.name, LINE), description: cleanOptional("图片说明", file.description, SUMMARY) };
}

function distinct(field: string, ids: string[]): string[] {
  return atMost(field, [...new Set(ids)], MOST.links);
}

function atMost<Item>(field: string, items: Item[], most: number): Item[] {
  if (items.length > most)
    throw new BadInputError(`${field}太多：有 ${items.length} 个，最多 ${most} 个。`, { field, count: items.length, most });
  return items;
}
