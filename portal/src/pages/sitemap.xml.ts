import type { APIRoute } from "astro";
import { ADDRESSES } from "../queries/addresses.ts";
import { escapeXml } from "../reading/escape-xml.ts";
import { ROOM_NAMES, ROOMS, type Room } from "../reading/rooms.ts";
import { siteOrigin } from "../reading/site-origin.ts";

const LISTS = [
  "/",
  "/policies",
  "/indicators",
  "/measures",
  "/compare",
  "/calendar",
  "/matrix",
  "/interpretations",
  "/cases",
  "/developers",
  "/data",
];

/** Every page that a search engine should know. */
export const GET: APIRoute = async (context) => {
  const { locals } = context;
  const origin = siteOrigin(context);
  const paths = [...LISTS];
  const variables: Record<string, unknown> = Object.fromEntries(ROOM_NAMES.map((room) => [`more_${room}`, true]));
  while (ROOM_NAMES.some((room) => variables[`more_${room}`])) {
    const answer: Partial<Record<Room, { pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { id: string }[] }>> =
      await locals.ask(ADDRESSES, variables);
    for (const room of ROOM_NAMES) {
      const list = answer[room];
      paths.push(...(list?.nodes.map(({ id }) => `${ROOMS[room]}/${id}`) ?? []));
      variables[room] = list?.pageInfo.endCursor;
      variables[`more_${room}`] = list?.pageInfo.hasNextPage ?? false;
    }
  }
  const urls = paths.map((path) => `  <url><loc>${escapeXml(origin + path)}</loc></url>`).join("\n");
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
    { headers: { "content-type": "application/xml; charset=utf-8" } },
  );
};
