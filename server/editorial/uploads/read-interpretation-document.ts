import { parse } from "yaml";
import { z } from "zod";
import { maskContacts } from "../../ingest/outline/mask-contacts.ts";
import { readOutline } from "../../ingest/outline/read-outline.ts";
import { type ClauseLink, readMarkdown } from "../content/markdown.ts";
import { sectionsOf } from "./case-parts.ts";

/** An interpretation as a document tells it. */
export interface ReadInterpretation {
  title: string;
  /** What stands above the first section. */
  preface: string;
  sections: { heading: string; text: string; citations: ClauseLink[] }[];
  /** Id of the policy, where the head of a Markdown file gives it. */
  policy: string | null;
  /** Null where the document does not say. */
  official: boolean | null;
  /** How many pictures its Markdown asks for, which lie elsewhere. */
  picturesElsewhere: number;
}

const Head = z.object({ title: z.string().min(1), policy: z.string().min(1), official: z.boolean() }).partial();
type Head = z.infer<typeof Head>;

/** Title and sections of an interpretation. `name` stands in for a title it does not have. */
export function readInterpretationDocument(text: string, name: string): ReadInterpretation {
  const stem = name.replace(/\.[^.]*$/, "");
  if (/\.md$/i.test(name)) return fromMarkdown(maskContacts(text.replaceAll("\r\n", "\n")), stem);
  const { metadata, clauses } = readOutline(text);
  const parts = sectionsOf(clauses).map(({ heading, markdown }) => ({ heading: heading ?? "", text: markdown, citations: [] }));
  const [first, ...rest] = parts;
  const hasPreface = first?.heading === "" && rest.length > 0;
  return {
    title: metadata.title ?? stem,
    preface: hasPreface ? first.text : "",
    sections: hasPreface ? rest : parts,
    policy: null,
    official: null,
    picturesElsewhere: 0,
  };
}

function fromMarkdown(text: string, stem: string): ReadInterpretation {
  const [whole = "", yaml = ""] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  const head = headOf(yaml);
  const body = text.slice(whole.length);
  const title = /^# +(.+)$/m.exec(body)?.[1]?.trim();
  // A heading that is not the title stays in the text.
  const isTitle = head.title === undefined || head.title === title;
  const { preface, sections, citations, pictures } = readMarkdown(isTitle ? body.replace(/^# +.+$/m, "") : body);
  return {
    title: head.title ?? title ?? stem,
    preface: sections.length > 0 ? preface : "",
    sections:
      sections.length > 0
        ? sections.map((section) => ({ heading: section.heading, text: section.markdown, citations: section.citations }))
        : [{ heading: "", text: preface, citations }],
    policy: head.policy ?? null,
    official: head.official ?? null,
    picturesElsewhere: pictures,
  };
}

/** A head that cannot be read says nothing. */
function headOf(yaml: string): Head {
  try {
    return Head.safeParse(parse(yaml)).data ?? {};
  } catch {
    return {};
  }
}
