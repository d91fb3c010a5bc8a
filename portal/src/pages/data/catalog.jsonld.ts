import type { APIRoute } from "astro";
import { dataCatalog } from "../../data/data-catalog.ts";
import { OPEN_DATA } from "../../queries/open-data.ts";
import { siteOrigin } from "../../reading/site-origin.ts";

/** What /data offers, for harvesters of data portals. */
export const GET: APIRoute = async (context) => {
  const { openData } = await context.locals.ask(OPEN_DATA);
  const site = { origin: siteOrigin(context), license: context.locals.dataLicense };
  return new Response(`${JSON.stringify(dataCatalog(openData, site), null, 1)}\n`, {
    headers: { "content-type": "application/ld+json; charset=utf-8", "access-control-allow-origin": "*" },
  });
};
