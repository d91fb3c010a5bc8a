import { gzipSync } from "node:zlib";

/** What a first visitor's browser fetches for a page, in bytes as sent. */
interface Weight {
  /** The page and the style sheets it links. */
  text: number;
  script: number;
}

/** Weighs a page, its style sheets and its scripts, modules that they import among them. */
export async function weigh(address: string): Promise<Weight> {
  const html = await fetchText(address);
  const weight = { text: gzipSync(html).length, script: 0 };
  for (const [link] of html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g))
    weight.text += gzipSync(await fetchText(new URL(/href="([^"]+)"/.exec(link)?.[1] ?? "", address).href)).length;
  const inline = [...html.matchAll(/<script\b(?! type="application\/ld\+json")[^>]*>(.*?)<\/script>/gs)].map(([, code = ""]) => code);
  const ahead = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, source = ""]) => new URL(source, address).href);
  for (const code of inline) ahead.push(...imports(code, address));
  const seen = new Set<string>();
  for (let source = ahead.shift(); source !== undefined; source = ahead.shift()) {
    if (seen.has(source)) continue;
    seen.add(source);
    const code = await fetchText(source);
    weight.script += gzipSync(code).length;
    ahead.push(...imports(code, source));
  }
  weight.script += inline.filter(Boolean).reduce((bytes, code) => bytes + gzipSync(code).length, 0);
  return weight;
}

function imports(code: string, from: string): string[] {
  return [...code.matchAll(/(?:import|from)\s*"(\.[^"]+)"/g)].map(([, path = ""]) => new URL(path, from).href);
}

async function fetchText(address: string): Promise<string> {
  return (await fetch(address)).text();
}
