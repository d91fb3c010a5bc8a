import { escapeXml } from "./escape-xml.ts";

export interface FeedEntry {
  path: string;
  title: string;
  summary: string;
  category: string;
  published: string | null;
  updated: string;
}

/** An Atom feed (RFC 4287), what changed last first; `origin` is the site's `https://host`. */
export function atomFeed(origin: string, entries: readonly FeedEntry[]): string {
  const newest = entries.toSorted((a, b) => b.updated.localeCompare(a.updated));
  const items = newest.map(
    ({ path, title, summary, category, published, updated }) => `  <entry>
    <id>${escapeXml(origin + path)}</id>
    <title>${escapeXml(title)}</title>
    <link href="${escapeXml(origin + path)}"/>
    <updated>${updated}</updated>${published ? `\n    <published>${published}</published>` : ""}
    <category term="${escapeXml(category)}"/>
    <summary>${escapeXml(summary)}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <id>${escapeXml(origin)}/</id>
  <title>责链</title>
  <subtitle>营商环境政策、解读与案例</subtitle>
  <link href="${escapeXml(origin)}/"/>
  <link rel="self" type="application/atom+xml" href="${escapeXml(origin)}/feed.atom"/>
  <author><name>责链</name></author>
  <updated>${newest[0]?.updated ?? new Date(0).toISOString()}</updated>
${items.join("\n")}
</feed>
`;
}
