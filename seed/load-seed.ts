import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { type AliasLine, readAliasLines } from "../server/domain/units/alias-lines.ts";
import { type ContentText, loadContent } from "../server/editorial/content/load-content.ts";
import type { GraphStore } from "../server/graph/graph-store.ts";
import { loadPolicies } from "../server/graph/load/load-policies.ts";
import type { PolicyOrigin, PolicySource } from "../server/graph/load/policy-source.ts";
import { extractFacts } from "../server/ingest/extract-facts.ts";
import { readOutline } from "../server/ingest/outline/read-outline.ts";
import { readDocument } from "../server/ingest/readers/read-document.ts";

const Origin = z.object({
  title: z.string(),
  jurisdiction: z.string(),
  parents: z.array(z.string()),
  kind: z.string().nullish(),
  publisher: z.string().nullish(),
  note: z.string().nullish(),
});

/**
 * Loads the notices, interpretations and cases of a seed folder by the same road as an upload. Each stands in a transaction of its own and
 * what is there already is left as it is, so a load that was interrupted goes on where it stopped.
 */
export async function loadSeed(graph: GraphStore, folder: string, say: (line: string) => void): Promise<void> {
  const sources = await readSources(join(folder, "sources"));
  const texts = [...(await readContent(folder, "interpretations", "interpretation")), ...(await readContent(folder, "cases", "case"))];
  let done = 0;
  const progress = (title: string, changed: boolean) => {
    done += 1;
    if (changed) say(`[${done}/${sources.length + texts.length}] 已载入 ${title}`);
  };
  await loadPolicies(graph, sources, ({ origin }, { changed }) => progress(origin.title, changed));
  await loadContent(graph, texts, ({ id }, { changed }) => progress(id, changed));
}

async function readSources(folder: string): Promise<PolicySource[]> {
  const slugs = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(slugs.sort().map((slug) => readSource(join(folder, slug), slug)));
}

async function readSource(folder: string, id: string): Promise<PolicySource> {
  const outline = readOutline(await readDocument(await readFile(join(folder, "notice.txt")), `${id}/notice.txt`));
  return {
    origin: await readOrigin(join(folder, "origin.yml"), id),
    outline,
    facts: extractFacts(outline),
    aliasLines: await readAliases(join(folder, "aliases.yml")),
  };
}

async function readOrigin(file: string, id: string): Promise<PolicyOrigin> {
  const { kind = null, publisher = null, note = null, ...rest } = Origin.parse(parse(await readFile(file, "utf8")));
  return { id, kind, publisher, note, ...rest };
}

/** Only a notice whose text leaves names open has this file. */
async function readAliases(file: string): Promise<AliasLine[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return readAliasLines(text);
}

async function readContent(folder: string, room: string, kind: ContentText["kind"]): Promise<ContentText[]> {
  const files = (await readdir(join(folder, room))).filter((name) => name.endsWith(".md")).sort();
  return Promise.all(
    files.map(async (name) => ({ kind, id: name.slice(0, -".md".length), text: await readFile(join(folder, room, name), "utf8") })),
  );
}
