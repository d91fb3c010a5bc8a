import type { APIRoute } from "astro";
import { ADDRESSES } from "../queries/addresses.ts";
import { ROOM_NAMES, ROOMS, type Room } from "../reading/rooms.ts";
import { siteOrigin } from "../reading/site-origin.ts";
import { type Listed, sitemap } from "../reading/sitemap.ts";

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
  "/developers/design",
  "/data",
];

interface Answer {
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: { id: string; updatedAt?: string }[];
}

/** Every page that a search engine should know; `?part=` of a collection that is too long for one sitemap. */
export const GET: APIRoute = async (context) => {
  const pages: Listed[] = LISTS.map((path) => ({ path }));
  const variables: Record<string, unknown> = Object.fromEntries(ROOM_NAMES.map((room) => [`more_${room}`, true]));
  while (ROOM_NAMES.some((room) => variables[`more_${room}`])) {
    const answer: Partial<Record<Room, Answer>> = await context.locals.ask(ADDRESSES, variables);
    for (const room of ROOM_NAMES) {
      const list = answer[room];
      for (const { id, updatedAt } of list?.nodes ?? []) pages.push({ path: `${ROOMS[room]}/${id}`, changed: updatedAt });
      variables[room] = list?.pageInfo.endCursor;
      variables[`more_${room}`] = list?.pageInfo.hasNextPage ?? false;
    }
  }
  return new Response(sitemap(siteOrigin(context), pages, Number(context.url.searchParams.get("part"))), {
    headers: { "content-type": "application/xml; charset=utf-8" },
  });
};
