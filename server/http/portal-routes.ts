import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { type ErrorCode, UnavailableError } from "../domain/errors.ts";
import type { Viewer } from "../domain/viewer.ts";
import type { Desk } from "../editorial/manuscripts/desk.ts";
import type { Api, Asker } from "../graphql/create-api.ts";
import { Patience } from "../graphql/patience.ts";
import type { Ask } from "./asked-answers.ts";
import { buildId } from "./build-id.ts";
import { LARGEST_FORM } from "./form-limits.ts";
import { KeptPages } from "./kept-pages.ts";
import { logFault } from "./log-fault.ts";
import { type PageForms, pageForms } from "./page-forms.ts";
import { receiveTexts, type SentTexts } from "./receive-texts.ts";
import { STATUS_OF } from "./status-of.ts";
import { visitOf } from "./visit-of.ts";
import { type VisitorLanguage, visitorLanguage } from "./visitor-language.ts";

const BROKEN = "页面出错了，请稍后再试。";

/** What pages find in `Astro.locals`; what throws does so with `code` and `status`, as `ask` does. */
interface PortalLocals extends PageForms {
  /** Runs a GraphQL document in this process for whoever visits and returns its data; throws an error with `code` where there is none. */
  ask: Ask;
  /** Tells the log of a fault that ended a page. */
  reportFault: (error: unknown) => void;
  /** Who visits; null for the public. */
  viewer: Viewer | null;
  /** What the frame of the page is written in. */
  language: VisitorLanguage;
  /** The address that people type, where it is set; else pages name themselves as each visitor does. */
  siteUrl: string | null;
  /** Address of the licence of what /data gives away. */
  dataLicense: string;
  /** 网站标识码 of a government site; null where it has none. */
  siteIdCode: string | null;
  /** Whether one can also sign in at a provider. */
  hasProvider: boolean;
  /** The texts of the form that somebody sent whose session has ended; throws as `ask` does. */
  sentTexts: () => Promise<SentTexts>;
}

interface PortalParts {
  api: Pick<Api, "execute" | "identify">;
  desk: Desk;
  siteUrl: string | null;
  dataLicense: string;
  siteIdCode: string | null;
  hasProvider: boolean;
  /** Tells one state of all that is published from another. */
  version: () => Promise<string>;
  /** The day that pages show as today. */
  today: () => string;
}

type PageHandler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void, locals: PortalLocals) => void;

/** Serves the built portal: its files as they are, and every other address as a page. */
export async function addPortalRoutes(
  server: FastifyInstance,
  portalDirectory: string,
  { api, desk, siteUrl, dataLicense, siteIdCode, hasProvider, version, today }: PortalParts,
): Promise<void> {
  const { handler } = (await import(pathToFileURL(join(portalDirectory, "server", "entry.mjs")).href)) as { handler: PageHandler };
  await server.register(fastifyStatic, {
    root: join(portalDirectory, "client"),
    wildcard: false,
    index: false,
    // File names under _astro carry a hash of their content.
    setHeaders: (reply, path) => {
      if (path.includes("_astro")) reply.header("cache-control", "public, max-age=31536000, immutable");
    },
  });
  const build = buildId(portalDirectory);
  const kept = new KeptPages(() => `${build} ${today()}`);
  // The page reads the form itself.
  server.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string", bodyLimit: LARGEST_FORM }, (_request, body, done) =>
    done(null, body),
  );
  server.setNotFoundHandler(async (request, reply) => {
    // Pages are only read, but for the forms of the editors' desk and the one that says that something is wrong.
    const isForm = request.method === "POST" && /^\/(?:editor\/|report(?:\?|$))/.test(request.url);
    if (request.method !== "GET" && request.method !== "HEAD" && !isForm) {
      return reply.code(405).header("allow", "GET, HEAD").type("text/plain; charset=utf-8").send("这个地址只能读取。");
    }
    const visit = visitOf(request, reply);
    // A visitor waits for the page, and not for each of its questions.
    const patience = new Patience();
    const viewer = await patience.spend((left) => api.identify(visit, left));
    const askFor =
      (asker: Asker): Ask =>
      (document, variables) =>
        api.execute(document, variables, { ...asker, patience });
    reply.hijack();
    const forms = pageForms(desk, viewer, request);
    const render = (ask: Ask) =>
      handler(
        Object.assign(request.raw, isForm ? { body: request.body } : {}),
        reply.raw,
        (error) => {
          if (error) logFault(request, error);
          if (!reply.raw.headersSent) reply.raw.writeHead(error ? 500 : 404, { "content-type": "text/plain; charset=utf-8" });
          reply.raw.end(error ? BROKEN : "没有这个页面。");
        },
        // A page may leave words of its own there: they are this visitor's alone.
        {
          ask: (document, variables) => withStatus(ask(document, variables)),
          readForm: () => withStatus(forms.readForm()),
          readDocumentForm: () => withStatus(forms.readDocumentForm()),
          draftFromForm: (form) => withStatus(forms.draftFromForm(form)),
          noticeFromForm: (form) => withStatus(forms.noticeFromForm(form)),
          sentTexts: () => withStatus(receiveTexts(request)),
          reportFault: (error) => logFault(request, error),
          viewer,
          language: visitorLanguage(request.headers["accept-language"]),
          siteUrl,
          dataLicense,
          siteIdCode,
          hasProvider,
        },
      );
    // Without its version a page is rendered, and says itself what does not answer.
    const sources = { ask: askFor({}), version: () => patience.spend(version), render };
    const isAnswered = await kept.answer(request.raw, reply.raw, sources).catch((error: Error) => {
      if (error instanceof UnavailableError) return false;
      logFault(request, error);
      reply.raw.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end(BROKEN);
      return true;
    });
    if (isAnswered || reply.raw.headersSent) return;
    // What is made for somebody is for no cache on the way; a page that says more of it says so itself.
    if (!reply.raw.hasHeader("cache-control")) reply.raw.setHeader("cache-control", "private, no-cache");
    render(askFor({ visit, viewer }));
  });
}

/** A refusal with the status that the page which tells it answers with. */
function withStatus<Done>(work: Promise<Done>): Promise<Done> {
  return work.catch((error: Error & { code?: ErrorCode }) => {
    throw Object.assign(error, error.code ? { status: STATUS_OF[error.code] } : {});
  });
}
