import type { APIRoute } from "astro";
import { siteOrigin } from "../reading/site-origin.ts";

/** Everything may be read; narrowed searches lead on for ever, and the API is for programs. */
export const GET: APIRoute = (context) =>
  new Response(
    `User-agent: *\nDisallow: /search?*&\nDisallow: /graphql\nDisallow: /large-print\nDisallow: /editor\n\nSitemap: ${siteOrigin(context)}/sitemap.xml\n`,
    {
      headers: { "content-type": "text/plain; charset=utf-8" },
    },
  );
