import { createHash } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { type Ask, AskedAnswers } from "./asked-answers.ts";
import { captureResponse } from "./capture-response.ts";
import { visitorLanguage } from "./visitor-language.ts";

interface KeptPage {
  headers: OutgoingHttpHeaders;
  gzipped: Buffer;
  /** What it was made of, and the version up to which that is known to hold. */
  answers: AskedAnswers;
  version: string;
}

/** Writes a page into the response; `ask` answers it as the public. */
type Render = (ask: Ask) => void;

/** What answers one visit. */
interface Sources {
  /** Answers as the public is answered. */
  ask: Ask;
  /** Tells one state of all that is published from another. */
  version: () => Promise<string>;
  render: Render;
}

/** Somebody who waits for a page. */
interface Visit {
  key: string;
  version: string;
  request: IncomingMessage;
  response: ServerResponse;
  ask: Ask;
  render: Render;
}

const MOST_BYTES = 64 * 1024 * 1024;
const LONGEST_ADDRESS = 1_000;
/** The one cookie that a page for the public depends on. */
const LARGE_PRINT = /(?:^|;\s*)large-print=1(?:;|$)/;
/** Whoever brings one of the cookies of signing in may be somebody; what others set on the way is no matter. */
const SIGNING_IN = "zelian.";

/**
 * Pages as they were last made, for as long as nothing that they are made of has changed. When something was published, the next visitor of a
 * page has its questions asked again, which costs a fraction of making it: told the same, it stays. A page is asked for anew by its visitors
 * each time, and answered with 304 where they have it already, whatever else has changed since.
 */
export class KeptPages {
  /** What all pages depend on that no answer tells: the program, and the day. */
  private readonly currentEdition: () => string;
  private readonly pages = new Map<string, KeptPage>();
  /** By those who wait for the same page it is made once. */
  private readonly making = new Map<string, Promise<KeptPage | null>>();
  private bytes = 0;
  private edition = "";

  constructor(edition: () => string) {
    this.currentEdition = edition;
  }

  /** Answers a request from what is kept, or has the page rendered and keeps it. False where it may be for one visitor alone. */
  async answer(request: IncomingMessage, response: ServerResponse, { ask, version: readVersion, render }: Sources): Promise<boolean> {
    const key = keyOf(request);
    if (key === null) return false;
    const version = await readVersion();
    const edition = this.currentEdition();
    if (edition !== this.edition) this.forget(edition);
    const known = this.find(key);
    if (known?.version === version) await send(request, response, known);
    else await this.answerAnew(known, { key, version, request, response, ask, render });
    return true;
  }

  /** Those who come meanwhile for the same page of the same version wait for it. */
  private async answerAnew(known: KeptPage | undefined, visit: Visit): Promise<void> {
    const task = `${visit.version} ${visit.key}`;
    const made = await this.making.get(task);
    if (made) return send(visit.request, visit.response, made);
    const { promise, resolve } = Promise.withResolvers<KeptPage | null>();
    this.making.set(task, promise);
    let page: KeptPage | null = null;
    try {
      if (known && (await known.answers.stillHold(visit.ask))) {
        page = known;
        page.version = visit.version;
        await send(visit.request, visit.response, page);
      } else page = await this.make(visit);
    } finally {
      if (this.making.get(task) === promise) this.making.delete(task);
      resolve(page);
    }
  }

  /** Null for what may not be kept, and for who left before the end. */
  private async make({ key, version, request, response, ask, render }: Visit): Promise<KeptPage | null> {
    const { edition } = this;
    const answers = new AskedAnswers();
    const captured = await captureResponse(response, () => render(answers.remembering(ask)));
    if (!captured) return null;
    const { status, headers, body } = captured;
    if (status !== 200 || headers["set-cookie"] || /no-store|private/.test(String(headers["cache-control"] ?? ""))) {
      response.writeHead(status, { "cache-control": "no-cache", ...headers }).end(body);
      return null;
    }
    const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    const page = { headers: { ...headers, "cache-control": "no-cache", etag }, gzipped: await promisify(gzip)(body), answers, version };
    await send(request, response, page);
    // What was published meanwhile may be in it by halves: then the next visitor's answers are others.
    if (edition === this.edition) this.keep(key, page);
    return page;
  }

  private find(key: string): KeptPage | undefined {
    const page = this.pages.get(key);
    // Pages that nobody asks for go first.
    if (page && this.pages.delete(key)) this.pages.set(key, page);
    return page;
  }

  private keep(key: string, page: KeptPage): void {
    this.bytes += page.gzipped.length - (this.pages.get(key)?.gzipped.length ?? 0);
    this.pages.set(key, page);
    for (const [oldest, { gzipped }] of this.pages) {
      if (this.bytes <= MOST_BYTES) break;
      this.pages.delete(oldest);
      this.bytes -= gzipped.length;
    }
  }

  private forget(edition: string): void {
    this.pages.clear();
    this.bytes = 0;
    this.edition = edition;
  }
}

/** What a page for the public depends on beside its content; null for a request that may be somebody's own. */
function keyOf({ method, url = "", headers }: IncomingMessage): string | null {
  const { cookie = "", authorization, host } = headers;
  const isPublic = (method === "GET" || method === "HEAD") && !authorization && !cookie.includes(SIGNING_IN);
  return isPublic && url.length <= LONGEST_ADDRESS
    ? `${host} ${headers["x-forwarded-proto"] ?? ""} ${LARGE_PRINT.test(cookie)} ${visitorLanguage(headers["accept-language"])} ${url}`
    : null;
}

async function send(request: IncomingMessage, response: ServerResponse, { headers, gzipped }: KeptPage): Promise<void> {
  const { "if-none-match": held, "accept-encoding": encodings } = request.headers;
  if (held?.includes(String(headers.etag))) {
    // A browser shows what it has by the headers that it gets now: without the page's own policy it would refuse the page's own styles.
    const { "content-type": _type, vary, ...kept } = headers;
    response.writeHead(304, { ...kept, vary: [vary, "accept-encoding"].filter(Boolean).join(", ") }).end();
  } else if (/\bgzip\b/.test(String(encodings ?? ""))) {
    response.writeHead(200, { ...headers, "content-encoding": "gzip", "content-length": gzipped.length }).end(gzipped);
  } else {
    const body = await promisify(gunzip)(gzipped);
    response.writeHead(200, { ...headers, "content-length": body.length }).end(body);
  }
}
