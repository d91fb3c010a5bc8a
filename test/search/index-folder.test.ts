import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { IndexFolder } from "../../server/search/engines/index-folder.ts";
import { document } from "./document.ts";

describe("the folder of the embedded index", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "zelian-folder-"));
    const index = new IndexFolder(folder);
    index.write({ put: [document("a", { text: "开办企业" })], delete: [], cursor: { seq: 5, entityId: "a" } });
    index.close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const current = () => join(folder, readFileSync(join(folder, "current"), "utf8"));
  const reopened = <Result>(look: (index: IndexFolder) => Result): Result => {
    const index = new IndexFolder(folder);
    try {
      return look(index);
    } finally {
      index.close();
    }
  };
  const ids = (index: IndexFolder) => index.search({ query: "开办企业", first: 10 }).hits.map(({ id }) => id);

  test("opens what it wrote", () => {
    expect(reopened((index) => [index.cursor()?.seq, ids(index)])).toEqual([5, ["a"]]);
  });

  test("an index of another version counts as never filled", () => {
    const database = new DatabaseSync(current());
    database.exec("UPDATE meta SET value = 'another' WHERE key = 'version'");
    database.close();
    expect(reopened((index) => [index.cursor(), ids(index)])).toEqual([null, []]);
  });

  test("so does a file that is no database, and one that is gone", () => {
    writeFileSync(current(), "not a database");
    expect(reopened((index) => [index.cursor(), ids(index)])).toEqual([null, []]);
    rmSync(current());
    expect(reopened((index) => index.cursor())).toBeNull();
  });

  test("a rebuild that was killed halfway leaves the index that answered, and no litter", () => {
    const index = new IndexFolder(folder);
    index.beginRebuild();
    index.addToRebuild([document("b", { text: "开办企业" })]);
    // Killed here: nothing is closed.
    expect(reopened(ids)).toEqual(["a"]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".sqlite")).length).toBe(1);
  });
});
