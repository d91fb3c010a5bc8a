import type { APIRoute } from "astro";
import { NEWS } from "../queries/news.ts";
import { atomFeed } from "../reading/atom-feed.ts";
import { feedEntries, feedTombstones } from "../reading/feed-entries.ts";
import { siteOrigin } from "../reading/site-origin.ts";

/** Policies, interpretations and cases for feed readers. */
export const GET: APIRoute = async (context) => {
  const news = await context.locals.ask(NEWS);
  return new Response(atomFeed(siteOrigin(context), feedEntries(news), feedTombstones(news)), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
};
