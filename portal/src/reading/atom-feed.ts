import { escapeXml } from "./escape-xml.ts";

export interface FeedEntry {
  path: string;
  title: string;
  summary: string;
  category: string;
  published: string | null;
  updated: string;
}

/** What was in a feed and was taken back. */
export interface FeedTombstone {
  path: string;
  when: string;
  reason: string;
}

/** An Atom feed (RFC 4287) with its tombstones (RFC 6721), what changed last first; `origin` is the site's `https://host`. */
export function atomFeed(origin: string, entries: readonly FeedEntry[], tombstones: readonly FeedTombstone[]): string {
  const newest = entries.toSorted((a, b) => byMoment(b.updated, a.updated));
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
  const gone = tombstones.map(
    ({ path, when, reason }) => `  <at:deleted-entry ref="${escapeXml(origin + path)}" when="${when}">
    <at:comment>${escapeXml(reason)}</at:comment>
  </at:deleted-entry>`,
  );
  const updated = [newest[0]?.updated, tombstones[0]?.when]
    .filter((moment) => moment !== undefined)
    .sort(byMoment)
    .at(-1);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="zh-CN">
  <id>${escapeXml(origin)}/</id>
  <title>责链</title>
  <subtitle>营商环境政策、解读与案例</subtitle>
  <link href="${escapeXml(origin)}/"/>
  <link rel="self" type="application/atom+xml" href="${escapeXml(origin)}/feed.atom"/>
  <author><name>责链</name></author>
  <updated>${updated ?? new Date(0).toISOString()}</updated>
${[...items, ...gone].join("\n")}
</feed>
`;
}

/** Moments may be written in different zones. */
export function byMoment(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}
