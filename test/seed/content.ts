import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";

const seed = resolve(import.meta.dirname, "../../seed");

/** One Markdown file of the seed content, cut into what a reader takes for one statement. */
export interface Content {
  file: string;
  /** Front matter as YAML reads it. */
  front: Record<string, unknown>;
  /** The blocks that open with `>`. */
  notes: string[];
  sections: { heading: string; statements: Statement[] }[];
}

/** A paragraph or a list item. */
export interface Statement {
  /** Without its citation links. */
  prose: string;
  citations: { label: string; slug: string; ordinal: string }[];
}

const LINK = /\[([^\]]+)\]\(clause:([a-z0-9-]+)#([a-z0-9-]+)\)/g;

/** The files of seed/interpretations or seed/cases. */
export function readContent(folder: "interpretations" | "cases"): Content[] {
  return readdirSync(join(seed, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => readOne(`${folder}/${name}`));
}

function readOne(file: string): Content {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(seed, file), "utf8")) as unknown as [
    string,
    string,
    string,
  ];
  const content: Content = { file, front: parse(front), notes: [], sections: [] };
  for (const block of body.split(/\n(?:\n+|(?=- ))/).map((text) => text.trim())) {
    if (block.startsWith("> ")) content.notes.push(block.slice(2));
    else if (block.startsWith("## ")) content.sections.push({ heading: block.slice(3), statements: [] });
    else if (block) content.sections.at(-1)?.statements.push(readStatement(block));
  }
  return content;
}

function readStatement(block: string): Statement {
  const citations = [...block.matchAll(LINK)].map(
    ([, label, slug, ordinal]) => ({ label, slug, ordinal }) as Statement["citations"][number],
  );
  return { prose: block.replace(LINK, "").replace(/^- /, "").trim(), citations };
}
