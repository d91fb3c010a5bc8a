import { escapeXml } from "./escape-xml.ts";

/** A page that search engines should know, and when it changed, where that is known. */
export interface Listed {
  path: string;
  changed?: string;
}

/** Search engines take no more in one file. */
const MOST = 50_000;
const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The pages as a sitemap (sitemaps.org); of more than one holds, the list of its parts, and each part, from 1, by its number. */
export function sitemap(origin: string, pages: readonly Listed[], part: number): string {
  const parts = Math.ceil(pages.length / MOST);
  const isPart = Number.isInteger(part) && part >= 1 && part <= parts;
  if (parts > 1 && !isPart) {
    const lines = Array.from({ length: parts }, (_, index) => `  <sitemap><loc>${origin}/sitemap.xml?part=${index + 1}</loc></sitemap>`);
    return document("sitemapindex", lines);
  }
  const listed = isPart ? pages.slice((part - 1) * MOST, part * MOST) : pages;
  const lines = listed.map(
    ({ path, changed }) => `  <url><loc>${escapeXml(origin + path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ""}</url>`,
  );
  return document("urlset", lines);
}

function document(root: string, lines: string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns="${NAMESPACE}">\n${lines.join("\n")}\n</${root}>\n`;
}
