import { Agent, type IncomingMessage, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** The cookie of who may be signed in: every page is made anew for them. */
export const ANEW = "zelian.session_token=none";

export interface Load {
  url: string;
  /** Addresses by kind; each kind is visited as often as any other. */
  pages: Record<string, string>;
  perSecond: number;
  seconds: number;
  /** A visitor who may be somebody has every page made anew; the others are answered from what is kept. */
  anew?: boolean;
  /** The share of visitors who have been there and bring the ETag of what they have. */
  returning?: number;
}

export interface Answered {
  kind: string;
  status: number;
  /** Milliseconds from when the visit was due, whether or not it could be sent then, to the last byte of its answer. */
  latency: number;
}

/** Visits that are due at fixed times, however long others take: an open loop, which counts what waits behind a slow page. */
export async function openLoop({ url, pages, perSecond, seconds, anew = false, returning = 0 }: Load): Promise<Answered[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 500 });
  const etags = new Map<string, string>();
  const kinds = Object.keys(pages);
  const visits: Promise<Answered>[] = [];
  const begin = performance.now() + 50;
  for (let index = 0; index < perSecond * seconds; index++) {
    const due = begin + (index * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await wait(early);
    const kind = kinds[place(index, kinds.length)] as string;
    const path = pages[kind] as string;
    const etag = fraction(index) < returning ? etags.get(path) : undefined;
    const headers = {
      "accept-encoding": "gzip",
      ...(anew && { cookie: ANEW }),
      ...(etag && { "if-none-match": etag }),
    };
    visits.push(
      visit(url + path, headers, agent).then(({ status, etag }) => {
        if (etag) etags.set(path, etag);
        return { kind, status, latency: performance.now() - due };
      }),
    );
  }
  const answered = await Promise.all(visits);
  agent.destroy();
  return answered;
}

function visit(address: string, headers: Record<string, string>, agent: Agent): Promise<{ status: number; etag?: string }> {
  return new Promise((resolve, reject) => {
    request(address, { headers, agent }, (response: IncomingMessage) => {
      response.resume();
      response.once("end", () => resolve({ status: response.statusCode ?? 0, etag: response.headers.etag }));
      response.once("error", reject);
    })
      .once("error", reject)
      .end();
  });
}

/** Every kind once a round, each round in an order of its own, the same in every run. */
function place(index: number, count: number): number {
  const round = Math.floor(index / count);
  const order = Array.from({ length: count }, (_, kind) => kind).sort((a, b) => fraction(round * 1_009 + a) - fraction(round * 1_009 + b));
  return order[index % count] as number;
}

/** A number below 1 that looks drawn at random, the same for the same number. */
function fraction(seed: number): number {
  const mixed = Math.imul(seed + 1, 2_654_435_761);
  return (Math.imul(mixed ^ (mixed >>> 15), 2_246_822_519) >>> 0) / 2 ** 32;
}
