import type { APIRoute } from "astro";
import { ownPath } from "../reading/own-path.ts";

const YEAR = 365 * 24 * 60 * 60;

/** Keeps whether a reader wants large print, in a cookie that says nothing else, and goes back to the page they came from. */
export const GET: APIRoute = ({ cookies, url, redirect }) => {
  if (url.searchParams.get("on") === "1") cookies.set("large-print", "1", { path: "/", maxAge: YEAR, sameSite: "lax", httpOnly: true });
  else cookies.delete("large-print", { path: "/" });
  return redirect(ownPath(url.searchParams.get("back")), 303);
};
