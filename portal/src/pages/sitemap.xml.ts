import type { APIRoute } from "astro";
import { PAGE_PARTS } from "../queries/page-parts.ts";
import { ROOM_NAMES } from "../reading/rooms.ts";
import { siteOrigin } from "../reading/site-origin.ts";
import { sitemapIndex } from "../reading/sitemap.ts";

/** Where every page that a search engine should know is listed: the lists, and each room in parts. */
export const GET: APIRoute = async (context) => {
  const answer = await context.locals.ask(PAGE_PARTS);
  const parts = ROOM_NAMES.flatMap((room) => Array.from({ length: answer[room].parts }, (_, index) => `/sitemap/${room}-${index + 1}.xml`));
  return sitemapIndex(siteOrigin(context), ["/sitemap/lists.xml", ...parts]);
};
