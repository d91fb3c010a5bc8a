import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const FOLDERS = ["schema", "server", "seed", "portal", "bench", "bin", "test"];
/** What Astro or Vitest calls by its name or by the place of its file. */
const CALLED_FROM_OUTSIDE = /^portal\/(?:src\/(?:pages|middleware)|astro\.config)|^test\/.*(?:global-setup|unpack-browser)\.ts$/;

const sources = new Map(
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|tsx|astro|mjs)$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .filter((file) => !/node_modules|\/\.astro\//.test(file))
      .map((file) => [file, readFileSync(join(root, file), "utf8")] as const),
  ),
);

const EXPORT =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (?:\{ ([^}]+) \}|(\w+))/gm;
/** `import { a, type B as C } from "./x.ts"`, `export { a } from "./x.ts"`, `const { a } = await import("./x.ts")`. */
const NAMED = /(?:import|export)\s+(?:type\s+)?(?:\w+,\s*)?\{([^}]*)\}\s*from\s*["'](\.[^"']+)["']/g;
const DYNAMIC = /\{([^}]*)\}\s*=\s*(?:\(?await\s+)?import\(\s*["'](\.[^"']+)["']/g;
const WHOLE = /(?:\*\s+as\s+\w+\s+from|\*\s+from|\bimport\()\s*["'](\.[^"']+)["']/g;

const namesIn = (list: string) =>
  list
    .split(",")
    .map(
      (each) =>
        each
          .trim()
          .replace(/^type /, "")
          .split(/\s+as\s+|:/)[0]
          ?.trim() ?? "",
    )
    .filter(Boolean);

/** `file name` of all that some other file imports, `file *` for one that is imported whole. */
const imported = new Set(
  [...sources].flatMap(([file, source]) => {
    const target = (path: string | undefined) => relative(root, resolve(root, dirname(file), path ?? ""));
    const named = [...source.matchAll(NAMED), ...source.matchAll(DYNAMIC)].flatMap(([, list, path]) =>
      namesIn(list ?? "").map((name) => `${target(path)} ${name}`),
    );
    const picked = new Set([...source.matchAll(DYNAMIC)].map(([, , path]) => path));
    const whole = [...source.matchAll(WHOLE)].filter(([, path]) => !picked.has(path)).map(([, path]) => `${target(path)} *`);
    return [...named, ...whole];
  }),
);

test("what is exported, another file imports", () => {
  const exported = [...sources]
    .filter(([file]) => !CALLED_FROM_OUTSIDE.test(file))
    .flatMap(([file, source]) =>
      [...source.matchAll(EXPORT)].flatMap(([, several, one]) => (one ? [one] : namesIn(several ?? ""))).map((name) => ({ file, name })),
    );
  expect(exported.length).toBeGreaterThan(1_000);
  const unused = exported.filter(({ file, name }) => !imported.has(`${file} ${name}`) && !imported.has(`${file} *`));
  expect(unused.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});
