import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { maskContacts } from "../../server/ingest/outline/mask-contacts.ts";

const sources = resolve(import.meta.dirname, "../../seed/sources");
const slugs = readdirSync(sources);
const published = resolve(import.meta.dirname, "../../../shared/sources");
const fold = (text: string) => text.replace(/\s+/g, "");

const noticeOf = (slug: string) => readFileSync(join(sources, slug, "notice.txt"), "utf8");

test.each(slugs)("the copy of %s holds no contact line that masking would still find", (slug) => {
  expect(maskContacts(noticeOf(slug))).toBe(noticeOf(slug));
});

test.each(slugs)("the origin of %s says whose it is, what it is and what the copy lacks", (slug) => {
  const origin = parse(readFileSync(join(sources, slug, "origin.yml"), "utf8"));
  expect(Object.keys(origin).sort()).toEqual(["jurisdiction", "kind", "note", "parents", "publisher", "title"]);
  // A word processor left its bookmarks in the text.
  const notice = fold(noticeOf(slug).replace(/\[bookmark: [^\]]*\]/g, ""));
  expect(notice).toContain(fold(origin.title));
  expect(notice).toContain(fold(origin.kind));
  if (origin.publisher !== null) expect(notice).toContain(fold(origin.publisher));
  expect(origin.note).not.toMatch(/https?:/);
});

test.skipIf(!existsSync(published))(
  "the copies differ from the published texts in the masked contact lines only (skipped where those are not at hand)",
  () => {
    for (const slug of slugs) expect(noticeOf(slug)).toBe(maskContacts(readFileSync(join(published, `${slug}.txt`), "utf8")));
  },
);
