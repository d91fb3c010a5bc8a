import type { CaseText, Figure, Manuscript } from "./manuscript.ts";
import { actOnRows } from "./rows.ts";

/** Something a case is linked to, by the name an editor reads. */
export interface Link {
  id: string;
  name: string;
}
export const LINK_FIELDS = { indicators: "指标", measures: "举措", policies: "政策" } as const;
export type LinkField = keyof typeof LINK_FIELDS;

const TEXT_FIELDS = {
  title: "标题",
  summary: "摘要",
  note: "编者说明",
  background: "背景",
  practice: "做法",
  outcome: "成效",
} as const;
type TextField = keyof typeof TEXT_FIELDS;
const FIGURE_FIELDS = ["name", "before", "after", "unit", "source"] as const;

/** A file that comes with a case; `id` is what its upload answered with. */
export interface AttachmentDraft {
  id: string;
  name: string;
  bytes: string;
  description: string;
}
const ATTACHMENT_FIELDS = ["id", "name", "bytes", "description"] as const;

/** A case as its form holds it. */
export interface CaseDraft extends Record<TextField, string>, Record<LinkField, Link[]> {
  jurisdiction: string;
  submittedBy: Link | null;
  results: Record<(typeof FIGURE_FIELDS)[number], string>[];
  attachments: AttachmentDraft[];
}

export const EMPTY_CASE: CaseDraft = {
  title: "",
  summary: "",
  note: "",
  background: "",
  practice: "",
  outcome: "",
  indicators: [],
  measures: [],
  policies: [],
  jurisdiction: "",
  submittedBy: null,
  results: [],
  attachments: [],
};

/** What is stored, as the form shows it. */
export function storedDraft({ title, note, caseStudy }: Pick<Manuscript, "title" | "note"> & { caseStudy: CaseText }): CaseDraft {
  const { summary, background, practice, outcome, indicators, measures, policies, jurisdiction, submittedBy, results, attachments } =
    caseStudy;
  return {
    ...{ title, summary, practice, note: note ?? "", background: background ?? "", outcome: outcome ?? "" },
    indicators: indicators.map(({ id, name, jurisdiction: place }) => ({ id, name: `${name}（${place.name}）` })),
    measures: measures.map(({ id, number, title: name, jurisdiction: place }) => ({
      id,
      name: `${[number, name].filter(Boolean).join(" ")}（${place.name}）`,
    })),
    policies: policies.map(({ id, title: name }) => ({ id, name })),
    jurisdiction: jurisdiction.id,
    submittedBy,
    results: results.map(textsOf),
    attachments: attachments.map(({ id, name, bytes, description }) => ({
      id,
      name,
      bytes: String(bytes),
      description: description ?? "",
    })),
  };
}

function textsOf(figure: Figure): CaseDraft["results"][number] {
  const [name, before, after, unit, source] = FIGURE_FIELDS.map((field) => figure[field] ?? "") as [string, string, string, string, string];
  return { name, before, after, unit, source };
}

/** What was typed, its files in the order that a button asks for; a link comes as `id name`, so that a page that could not be stored still shows it by name. */
export function typedDraft(form: FormData): CaseDraft {
  const text = (name: string) => String(form.get(name) ?? "").replaceAll("\r\n", "\n");
  const links = (name: string) => form.getAll(name).map((value) => linkOf(String(value)));
  const rows = rowsOf(form, "result", FIGURE_FIELDS);
  const files = rowsOf(form, "attachment", ATTACHMENT_FIELDS).map(([id = "", name = "", bytes = "", description = ""]) => {
    return { id, name, bytes, description };
  });
  return {
    ...{ title: text("title"), summary: text("summary"), note: text("note") },
    ...{ background: text("background"), practice: text("practice"), outcome: text("outcome") },
    ...{ indicators: links("indicators"), measures: links("measures"), policies: links("policies") },
    jurisdiction: text("jurisdiction"),
    submittedBy: text("submittedBy") ? linkOf(text("submittedBy")) : null,
    results: rows
      .filter((row) => row.some(Boolean))
      .map(([name = "", before = "", after = "", unit = "", source = ""]) => ({ name, before, after, unit, source })),
    // The same file is there once, however often it was sent.
    attachments: actOnRows("attachments", [...new Map(files.map((file) => [file.id, file])).values()], text("act")),
  };
}

/** The rows of fields that stand several times in a form: `result.name`, `result.before`, … */
function rowsOf(form: FormData, list: string, fields: readonly string[]): string[][] {
  const columns = fields.map((field) => form.getAll(`${list}.${field}`).map(String));
  return (columns[0] ?? []).map((_, row) => columns.map((column) => (column[row] ?? "").trim()));
}

export function linkValue({ id, name }: Link): string {
  return `${id} ${name}`;
}

function linkOf(value: string): Link {
  const [id = "", ...name] = value.split(" ");
  return { id, name: name.join(" ") || id };
}

/** The draft as the API takes it. */
export function caseInput({
  note,
  background,
  outcome,
  submittedBy,
  results,
  indicators,
  measures,
  policies,
  attachments,
  ...rest
}: CaseDraft) {
  const ids = (links: Link[]) => links.map(({ id }) => id);
  const orNull = (text: string) => text || null;
  return {
    ...rest,
    ...{ note: orNull(note), background: orNull(background), outcome: orNull(outcome) },
    submittedBy: submittedBy?.id ?? null,
    results: results.map(({ name, before, after, unit, source }) => ({
      name,
      ...{ before: orNull(before), after: orNull(after), unit: orNull(unit), source: orNull(source) },
    })),
    ...{ indicators: ids(indicators), measures: ids(measures), policies: ids(policies) },
    attachments: attachments.map(({ id, name, description }) => ({ id, name, description: orNull(description) })),
  };
}

/** Each part of a draft in words, for two versions to be read side by side. */
export function caseWords(draft: CaseDraft): Record<string, string> {
  const names = (links: Link[]) => links.map(({ name }) => name).join("\n");
  const texts = Object.entries(TEXT_FIELDS).map(([field, name]) => [name, draft[field as TextField]]);
  const links = Object.entries(LINK_FIELDS).map(([field, name]) => [name, names(draft[field as LinkField])]);
  const figures = draft.results.map(
    ({ name, before, after, unit, source }) => `${name}：${before || "？"} → ${after || "？"}${unit}（${source || "没有来源"}）`,
  );
  const files = draft.attachments.map(({ name, description }) => `${name}${description && `：${description}`}`);
  return {
    ...Object.fromEntries([...texts, ...links]),
    ...{ 报送单位: draft.submittedBy?.name ?? "", 前后对比: figures.join("\n"), 附件: files.join("\n") },
  };
}
