import { escapeXml } from "./escape-xml.ts";

/** A page that search engines should know, and when it changed, where that is known. */
export interface Listed {
  path: string;
  changed?: string | null;
}

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** Pages as a sitemap (sitemaps.org). */
export function sitemap(origin: string, pages: readonly Listed[]): Response {
  const lines = pages.map(
    ({ path, changed }) => `  <url><loc>${escapeXml(origin + path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ""}</url>`,
  );
  return answer("urlset", lines);
}

/** Sitemaps as a list of them, by their paths. */
export function sitemapIndex(origin: string, paths: readonly string[]): Response {
  return answer(
    "sitemapindex",
    paths.map((path) => `  <sitemap><loc>${escapeXml(origin + path)}</loc></sitemap>`),
  );
}

function answer(root: string, lines: string[]): Response {
  const text = `<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns="${NAMESPACE}">\n${lines.join("\n")}\n</${root}>\n`;
  return new Response(text, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
