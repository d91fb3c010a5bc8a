import { createHash } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { captureResponse } from "./capture-response.ts";
import { visitorLanguage } from "./visitor-language.ts";

interface KeptPage {
  headers: OutgoingHttpHeaders;
  gzipped: Buffer;
}

const MOST_BYTES = 64 * 1024 * 1024;
const LONGEST_ADDRESS = 1_000;
/** The one cookie that a page for the public depends on; whoever brings another may be somebody. */
const LARGE_PRINT = "large-print=1";

/**
 * Pages as they were last made, for as long as nothing that they are made of has changed: `version` says what that is. A page is asked for
 * anew by its visitors each time, and answered with 304 where they have it already, whatever else has changed since.
 */
export class KeptPages {
  private readonly version: () => Promise<string>;
  private readonly pages = new Map<string, KeptPage>();
  /** By those who wait for the same page it is made once. */
  private readonly making = new Map<string, Promise<KeptPage | null>>();
  private bytes = 0;
  private current = "";

  constructor(version: () => Promise<string>) {
    this.version = version;
  }

  /** Answers a request from what is kept, or has the page rendered and keeps it. False where it may be for one visitor alone. */
  async answer(request: IncomingMessage, response: ServerResponse, render: () => void): Promise<boolean> {
    const key = keyOf(request);
    if (key === null) return false;
    const version = await this.version();
    if (version !== this.current) this.forget(version);
    const known = this.find(key) ?? (await this.making.get(key));
    if (known) await send(request, response, known);
    else await this.make(key, version, request, response, render);
    return true;
  }

  private async make(key: string, version: string, request: IncomingMessage, response: ServerResponse, render: () => void): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<KeptPage | null>();
    this.making.set(key, promise);
    let page: KeptPage | null = null;
    try {
      const captured = await captureResponse(response, render);
      if (!captured) return;
      const { status, headers, body } = captured;
      if (status !== 200 || headers["set-cookie"] || /no-store|private/.test(String(headers["cache-control"] ?? ""))) {
        response.writeHead(status, { "cache-control": "no-cache", ...headers }).end(body);
        return;
      }
      const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
      page = { headers: { ...headers, "cache-control": "no-cache", etag }, gzipped: await promisify(gzip)(body) };
      await send(request, response, page);
      // What changed while the page was made may be in it by halves.
      if (version === this.current && (await this.version()) === version) this.keep(key, page);
    } finally {
      if (this.making.get(key) === promise) this.making.delete(key);
      resolve(page);
    }
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

  private forget(version: string): void {
    this.pages.clear();
    this.making.clear();
    this.bytes = 0;
    this.current = version;
  }
}

/** What a page for the public depends on beside its content; null for a request that may be somebody's own. */
function keyOf({ method, url = "", headers }: IncomingMessage): string | null {
  const { cookie = "", authorization, host } = headers;
  const isPublic = (method === "GET" || method === "HEAD") && !authorization && (cookie === "" || cookie === LARGE_PRINT);
  return isPublic && url.length <= LONGEST_ADDRESS
    ? `${host} ${headers["x-forwarded-proto"] ?? ""} ${cookie} ${visitorLanguage(headers["accept-language"])} ${url}`
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
