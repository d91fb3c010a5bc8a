import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { countedSearch } from "../../server/search/counted-search.ts";
import { SearchCounts } from "../../server/search/search-counts.ts";
import { document } from "./document.ts";
import { type SearchPlace, searchEngines } from "./open-search-engines.ts";

let folder: string;
let path: string;
let place: SearchPlace;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zelian-counts-"));
  path = join(folder, "search-counts.json");
  place = (searchEngines[0] as (typeof searchEngines)[number]).place();
});
afterEach(async () => {
  await place.clear();
  rmSync(folder, { recursive: true });
});

test("counts what is asked and what finds nothing, however it is written, over a restart", async () => {
  const engine = countedSearch(await place.open(), new SearchCounts(path));
  await engine.write({ put: [document("a", { text: "开办企业" })], delete: [], cursor: { seq: 1, entityId: null } });
  for (const query of ["开办企业", " 开办 企业 ", "火星移民"]) await engine.search({ query, first: 10 });
  await engine.search({ query: "开办企业", first: 10, kinds: ["CLAUSE"] });
  await engine.close();
  const counts = new SearchCounts(path);
  expect(counts.most(10)).toEqual([
    { query: "开办企业", asked: 2, failed: 0 },
    { query: "火星移民", asked: 1, failed: 1 },
  ]);
  expect(counts.most(10, { failed: true })).toEqual([{ query: "火星移民", asked: 1, failed: 1 }]);
});

test.each(["13800138000", "zhang@example.com", "张三先生办到哪一步了", "我家住在某某路十二弄三号二零一室想问问拆迁补偿什么时候能到账"])(
  "%s may be somebody's own and is not kept",
  (query) => {
    const counts = new SearchCounts(path);
    counts.note(query, 0);
    counts.save();
    expect(readFileSync(path, "utf8")).toBe("[]");
  },
);

test("a file that was cut short is begun anew", () => {
  writeFileSync(path, '[{"query":"开');
  expect(new SearchCounts(path).most(10)).toEqual([]);
});
