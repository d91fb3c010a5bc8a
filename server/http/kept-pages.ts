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
 * anew by its visitors each time, and answered with 304 where they have it already.
 */
export class KeptPages {
  private readonly version: () => Promise<string>;
  private readonly pages = new Map<string, KeptPage>();
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
    const etag = `W/"${createHash("sha256").update(`${version} ${key}`).digest("base64url").slice(0, 22)}"`;
    const known = this.pages.get(key);
    if (known) {
      if (request.headers["if-none-match"]?.includes(etag)) {
        response.writeHead(304, { etag, "cache-control": "no-cache", vary: "cookie, accept-language, accept-encoding" }).end();
        return true;
      }
      this.pages.delete(key);
      this.pages.set(key, known);
      await send(request, response, { ...known.headers, etag }, known.gzipped);
      return true;
    }
    const captured = await captureResponse(response, render);
    if (!captured) return true;
    const { status, headers, body } = captured;
    if (status !== 200 || headers["set-cookie"] || /no-store|private/.test(String(headers["cache-control"] ?? ""))) {
      response.writeHead(status, headers).end(body);
      return true;
    }
    const page = { headers: { ...headers, "cache-control": "no-cache" }, gzipped: await promisify(gzip)(body) };
    // What changed while the page was made may be in it by halves.
    if (version === this.current && (await this.version()) === version) this.keep(key, page);
    await send(request, response, { ...page.headers, etag }, page.gzipped);
    return true;
  }

  private keep(key: string, page: KeptPage): void {
    this.pages.set(key, page);
    this.bytes += page.gzipped.length;
    for (const [oldest, { gzipped }] of this.pages) {
      if (this.bytes <= MOST_BYTES) break;
      this.pages.delete(oldest);
      this.bytes -= gzipped.length;
    }
  }

  private forget(version: string): void {
    this.pages.clear();
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

async function send(request: IncomingMessage, response: ServerResponse, headers: OutgoingHttpHeaders, gzipped: Buffer): Promise<void> {
  if (/\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""))) {
    response.writeHead(200, { ...headers, "content-encoding": "gzip", "content-length": gzipped.length }).end(gzipped);
  } else {
    const body = await promisify(gunzip)(gzipped);
    response.writeHead(200, { ...headers, "content-length": body.length }).end(body);
  }
}
