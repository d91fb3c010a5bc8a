import type { APIRoute } from "astro";
import { SIGN_OUT } from "../../queries/sign-out.ts";

export const POST: APIRoute = async ({ locals, redirect }) => {
  await locals.ask(SIGN_OUT);
  return redirect("/editor/sign-in?left=1", 303);
};
