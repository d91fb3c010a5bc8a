import { byMoment, type FeedEntry, type FeedTombstone } from "./atom-feed.ts";

/**
 * A JSON Feed (version 1.1), what changed last first; `origin` is the site's `https://host`. The format has no tombstones of its own: they stand
 * in the extension `_deleted`.
 */
export function jsonFeed(origin: string, entries: readonly FeedEntry[], tombstones: readonly FeedTombstone[]): string {
  const newest = entries.toSorted((a, b) => byMoment(b.updated, a.updated));
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "责链",
    description: "营商环境政策、解读与案例",
    language: "zh-CN",
    home_page_url: `${origin}/`,
    feed_url: `${origin}/feed.json`,
    items: newest.map(({ path, title, summary, category, published, updated }) => ({
      id: origin + path,
      url: origin + path,
      title,
      content_text: summary,
      date_published: published ?? undefined,
      date_modified: updated,
      tags: [category],
    })),
    _deleted: tombstones.map(({ path, when, reason }) => ({ id: origin + path, when, reason })),
  });
}
