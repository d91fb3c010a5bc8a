import type { Manuscript } from "./manuscript.ts";
import { actOnRows } from "./rows.ts";

const SECTION_FIELDS = ["heading", "clause", "text"] as const;
/** A section as its fields hold it; `clause` is the id of the clause that it explains, empty for one on the whole. */
type SectionDraft = Record<(typeof SECTION_FIELDS)[number], string>;

/** An interpretation as its form holds it. */
export interface InterpretationDraft {
  title: string;
  /** Id of the policy that it explains; empty where the address says so. */
  policy: string;
  official: boolean;
  note: string;
  sections: SectionDraft[];
}

export const BLANK_SECTION: SectionDraft = { heading: "", clause: "", text: "" };
export const EMPTY_INTERPRETATION: InterpretationDraft = { title: "", policy: "", official: false, note: "", sections: [BLANK_SECTION] };

/** What is stored, as the form shows it. */
export function storedInterpretation({ title, note, interpretation }: Manuscript): InterpretationDraft {
  const sections = interpretation?.sections ?? [];
  return {
    title,
    policy: interpretation?.policy.id ?? "",
    note: note ?? "",
    official: interpretation?.official ?? false,
    sections: sections.map(({ heading, text, clause }) => ({ heading, text, clause: clause?.id ?? "" })),
  };
}

/** The button that puts the draft to the policy that was found and chosen. */
export const CHOOSE_POLICY = "policy.choose";

/** What was typed, with what a button asks for: a section added, taken out or moved, or another policy, whose clauses are others. */
export function typedInterpretation(form: FormData): InterpretationDraft {
  const text = (name: string) => String(form.get(name) ?? "").replaceAll("\r\n", "\n");
  const columns = SECTION_FIELDS.map((field) => form.getAll(`section.${field}`).map((value) => String(value).replaceAll("\r\n", "\n")));
  const sections = (columns[0] ?? []).map((heading, row) => ({ heading, clause: columns[1]?.[row] ?? "", text: columns[2]?.[row] ?? "" }));
  const act = String(form.get("act") ?? "");
  const chosen = act === CHOOSE_POLICY ? text("newPolicy") : "";
  const explaining = chosen === "" || chosen === text("policy") ? sections : sections.map((section) => ({ ...section, clause: "" }));
  return {
    title: text("title"),
    policy: chosen || text("policy"),
    official: form.get("official") === "1",
    note: text("note"),
    sections: actOnRows("sections", explaining, act, BLANK_SECTION),
  };
}

/** The draft as the API takes it; a section in which nothing is written is none. */
export function interpretationInput({ title, policy, official, note, sections }: InterpretationDraft) {
  const written = sections.filter(({ heading, text }) => heading.trim() || text.trim());
  return {
    ...{ title, official, note: note || null, ...(policy && { policy }) },
    sections: written.map(({ heading, text, clause }) => ({ heading, text, clause: clause || null })),
  };
}

/** Each part of a draft in words, for two versions to be read side by side. */
export function interpretationWords(draft: InterpretationDraft): Record<string, string> {
  const sections = draft.sections.map(({ heading, clause, text }, index) => [
    `第 ${index + 1} 节`,
    [heading, clause && `解释的条款：${clause}`, text].filter(Boolean).join("\n"),
  ]);
  const kind = draft.official ? "官方解读" : "依原文整理";
  return { 标题: draft.title, 性质: kind, 编者说明: draft.note, ...Object.fromEntries(sections) };
}
