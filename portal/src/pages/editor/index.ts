import type { APIRoute } from "astro";

/** The desk opens on one's own account. */
export const GET: APIRoute = ({ redirect }) => redirect("/editor/account", 303);
