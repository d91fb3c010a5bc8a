import { defineMiddleware, sequence } from "astro:middleware";
import { DISCARDED_DRAFT } from "./queries/discarded-draft.ts";
import { WITHDRAWAL } from "./queries/withdrawal.ts";
import { attempt } from "./reading/attempt.ts";

/** What stands in each room: 没有这{…}. */
const KINDS: Record<string, string> = {
  policies: "份政策",
  indicators: "个指标",
  measures: "条举措",
  units: "个单位",
  meetings: "个会议",
  interpretations: "篇解读",
  cases: "个案例",
  editor: "份稿件",
};

/** Forms that hold a password, or nothing but a file: there is nothing in them to give back. */
const NOT_GIVEN_BACK = ["/editor/account", "/editor/accounts", "/editor/notices", "/editor/cases/upload"];

/** The editors' desk is for who is signed in: anybody else signs in first, and comes back to the page they wanted, or to the form they sent. */
const signInFirst = defineMiddleware(async ({ locals, originPathname, url, redirect, request }, next) => {
  const path = originPathname.replace(/\/$/, "");
  if (path !== "/editor" && !path.startsWith("/editor/")) return next();
  // The desk's forms are in Chinese, and so is the frame around them.
  locals.language = "zh";
  if (locals.viewer || path === "/editor/sign-in" || path === "/editor/sign-out") return withoutCache(next());
  if (request.method === "POST" && !NOT_GIVEN_BACK.includes(path)) {
    const { done, refusal } = await attempt({}, () => locals.sentTexts());
    const isMultipart = request.headers.get("content-type")?.startsWith("multipart/") ?? false;
    locals.unsaved = { to: path + url.search, isMultipart, fields: done?.fields ?? [], fileNames: done?.fileNames ?? [], refusal };
    return withoutCache(next(new Request(new URL("/editor/signed-out", url))));
  }
  const unsent = request.method === "POST" ? "&unsent=1" : "";
  return redirect(`/editor/sign-in?back=${encodeURIComponent(path + url.search)}${unsent}`, 303);
});

async function withoutCache(page: Promise<Response>): Promise<Response> {
  const response = await page;
  response.headers.set("cache-control", "no-store");
  return response;
}

/** A page that has no answer becomes the page that says why: asked in a way that cannot be answered (400), withdrawn (410), unknown (404), or not just now (503). */
const answerFailures = defineMiddleware(async (context, next) => {
  // Asked anew: of a form that was read there is no second reading.
  const instead = (path: string) => context.rewrite(new Request(new URL(path, context.url), { headers: context.request.headers }));
  try {
    return await next();
  } catch (error) {
    const { code, message, asked } = error as Error & { code?: string; asked?: Record<string, unknown> };
    if (code === "UNAVAILABLE") {
      context.locals.failure = { message, firstPage: null };
      return instead("/503");
    }
    if (code !== "NOT_FOUND" && code !== "BAD_USER_INPUT") throw error;
    const { id } = context.params;
    // What an address asks of a list is told in the words of the API.
    if (!id || code === "BAD_USER_INPUT") {
      context.locals.failure = { message, firstPage: asked?.after === undefined ? null : withoutAfter(context.url) };
      return instead("/400");
    }
    const { withdrawal } = await context.locals.ask(WITHDRAWAL, { id });
    if (withdrawal) {
      context.locals.withdrawn = withdrawal;
      return instead("/410");
    }
    const isDesk = context.locals.viewer && context.url.pathname.startsWith("/editor/");
    const { discardedDraft } = isDesk ? await context.locals.ask(DISCARDED_DRAFT, { id }) : { discardedDraft: null };
    if (discardedDraft) {
      context.locals.discarded = discardedDraft;
      return instead("/410");
    }
    context.locals.missing = { words: id, kind: KINDS[context.url.pathname.split("/")[1] ?? ""] ?? "页内容" };
    return instead("/404");
  }
});

/** The same list from its first page, as chosen as it was. */
function withoutAfter({ searchParams }: URL): string {
  const conditions = new URLSearchParams(searchParams);
  conditions.delete("after");
  return conditions.size > 0 ? `?${conditions}` : "";
}

export const onRequest = sequence(signInFirst, answerFailures);
