import type { APIRoute } from "astro";
import { LISTED_PAGES } from "../../queries/listed-pages.ts";
import { ROOMS, type Room } from "../../reading/rooms.ts";
import { siteOrigin } from "../../reading/site-origin.ts";
import { type Listed, sitemap } from "../../reading/sitemap.ts";

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

/** One of the parts that /sitemap.xml names. */
export const GET: APIRoute = async (context) => {
  const pages = await readPages(context.params.part ?? "", context.locals.ask);
  if (pages.length > 0) return sitemap(siteOrigin(context), pages);
  return new Response("站点地图没有这一部分。有哪些部分，见 /sitemap.xml。", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
};

/** Empty where there is no such part. */
async function readPages(name: string, ask: App.Locals["ask"]): Promise<Listed[]> {
  if (name === "lists") return LISTS.map((path) => ({ path }));
  const [, room, part] = /^([a-z]+)-([1-9]\d{0,4})$/.exec(name) ?? [];
  if (!isRoom(room)) return [];
  const { pages } = await ask(LISTED_PAGES, { kind: ROOMS[room], part: Number(part) });
  return pages.nodes.map(({ id, changedAt }: { id: string; changedAt: string | null }) => ({ path: `/${room}/${id}`, changed: changedAt }));
}

const isRoom = (name: string | undefined): name is Room => name !== undefined && Object.hasOwn(ROOMS, name);
