import type { APIRoute } from "astro";
import { NEWS } from "../queries/news.ts";
import { feedEntries, feedTombstones } from "../reading/feed-entries.ts";
import { jsonFeed } from "../reading/json-feed.ts";
import { siteOrigin } from "../reading/site-origin.ts";

/** Policies, interpretations and cases for feed readers that take JSON. */
export const GET: APIRoute = async (context) => {
  const news = await context.locals.ask(NEWS);
  return new Response(jsonFeed(siteOrigin(context), feedEntries(news), feedTombstones(news)), {
    headers: { "content-type": "application/feed+json; charset=utf-8" },
  });
};
