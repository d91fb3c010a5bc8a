import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { convertToTSX } from "@astrojs/compiler";

/** What every page finds around it; one with properties of its own brings its own `Astro`. */
const GLOBALS = '/// <reference types="astro/astro-jsx" />\ndeclare const Fragment: any;\n';
const ASTRO = 'declare const Astro: Readonly<import("astro").AstroGlobal<Record<string, never>>>;\n';

/** Writes each .astro file of the portal into a folder as the TypeScript that it stands for, with a tsconfig.json in which it sees the portal's own files beside it. */
export async function writePagesAsTsx(portal: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const page of globSync("**/*.astro", { cwd: join(portal, "src") })) {
    const source = readFileSync(join(portal, "src", page), "utf8");
    const { code } = await convertToTSX(source, { filename: page, includeScripts: false, includeStyles: false });
    const text = code.replace(/\n\/\/# sourceMappingURL=.*/s, "\n");
    write(`src/${page}.tsx`, text.includes("declare const Astro:") ? text : text + ASTRO);
  }
  write("src/globals.d.ts", GLOBALS);
  const compilerOptions = { rootDir: "/", rootDirs: [join(portal, "src"), "src"], jsx: "preserve", jsxImportSource: "astro" };
  const config = { extends: join(portal, "tsconfig.json"), compilerOptions, include: ["src", join(portal, "src/env.d.ts")] };
  write("tsconfig.json", JSON.stringify(config));
}
