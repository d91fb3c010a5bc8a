import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Which rooms a room may import from; what is not listed here is not allowed. */
const MAY_IMPORT: Record<string, string[]> = {
  schema: [],
  "server/domain": ["schema"],
  "server/ingest": ["server/domain", "schema"],
  "server/graph": ["server/domain", "schema"],
  "server/search": ["server/domain", "schema", "server/graph"],
  "server/ask": ["server/domain", "server/search"],
  "server/editorial": ["server/domain", "schema", "server/graph", "server/ingest"],
  "server/graphql": ["server/domain", "schema", "server/graph", "server/search", "server/ask", "server/editorial"],
  "server/http": ["server/domain", "schema", "server/graphql", "server/editorial"],
  seed: ["server/domain", "server/ingest", "server/graph", "server/editorial"],
  portal: [],
};

/** Engines are chosen in main.ts and nowhere else. */
const ENGINES = ["server/graph/engines", "server/search/engines"];

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|astro|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !/node_modules|\/\.astro\//.test(file));
}

function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), "utf8");
  return [...source.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)].map(([, path]) =>
    relative(root, resolve(root, dirname(file), path as string)),
  );
}

const roomOf = (file: string) => Object.keys(MAY_IMPORT).find((room) => file.startsWith(`${room}/`));

test.each(Object.keys(MAY_IMPORT))("%s imports only from the rooms below it", (room) => {
  const files = sourceFiles(room);
  expect(files.length).toBeGreaterThan(0);
  const allowed = [room, ...(MAY_IMPORT[room] as string[])];
  const strays = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => {
        const targetRoom = roomOf(target);
        return targetRoom === undefined || !allowed.includes(targetRoom);
      })
      .map((target) => `${file} imports ${target}`),
  );
  expect(strays).toEqual([]);
});

test("engines are imported by main.ts and by their own room only", () => {
  const strays = Object.keys(MAY_IMPORT)
    .flatMap(sourceFiles)
    .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
    .filter(({ file, target }) => ENGINES.some((engines) => target.startsWith(`${engines}/`) && !file.startsWith(engines)));
  expect(strays).toEqual([]);
});

test("a file of the house fits on two screens", () => {
  const long = ["schema", "server", "portal"]
    .flatMap(sourceFiles)
    .map((file) => ({ file, lines: readFileSync(join(root, file), "utf8").split("\n").length }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test("no code of the server names a seed notice or one of its units", () => {
  const slugs = readdirSync(join(root, "seed/sources"));
  expect(slugs.length).toBe(5);
  const places = ["经开区", "泰达", "东丽", "台儿庄", "滨海", "规自局", "津滨威立雅"];
  const named = ["schema", "server"].flatMap(sourceFiles).filter((file) => {
    // Comments may give examples; statements may not.
    const code = readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    return [...slugs, ...places].some((name) => code.includes(name));
  });
  expect(named).toEqual([]);
});
