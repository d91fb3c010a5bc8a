import { isIPv6 } from "node:net";
import { DomainError } from "../../domain/errors.ts";
import type { GraphTransaction } from "../../graph/graph-store.ts";
import type { JoiningGraph } from "./joining-graph.ts";

/** Who is counted: the account somebody tries to be, and the address they try from. */
export interface Attempt {
  username: string;
  address: string;
}

/** Attempts before one has to wait; then each one doubles the wait, which no attempt makes longer than the longest. */
const FREE = { account: 5, address: 30 };
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 15 * 60_000;
/** Nothing is held against anyone this long after the last attempt. */
const FORGOTTEN_AFTER = 60 * 60_000;

interface Counter {
  id: string;
  count: number;
  waitUntil: number;
}

const LOCK = /* cypher */ `
  MERGE (c:SignInCounter {id: $id})
  SET c.locked = true, c.count = coalesce(c.count, 0), c.waitUntil = coalesce(c.waitUntil, 0), c.forgottenAt = coalesce(c.forgottenAt, 0)
  RETURN c.count AS count, c.waitUntil AS waitUntil, c.forgottenAt AS forgottenAt`;
const COUNT = /* cypher */ `
  MATCH (c:SignInCounter {id: $id})
  SET c.count = $count, c.waitUntil = $waitUntil, c.forgottenAt = $forgottenAt`;
const FORGET_OLD = /* cypher */ `MATCH (c:SignInCounter) WHERE c.forgottenAt < $now DELETE c`;
const FORGET_ACCOUNT = /* cypher */ `MATCH (c:SignInCounter {id: $id}) DELETE c`;
const GIVE_BACK = /* cypher */ `
  MATCH (c:SignInCounter {id: $id})
  WHERE c.count > 0
  SET c.count = c.count - 1, c.waitUntil = 0`;

/**
 * Counts an attempt before it is made, so that many at once are as many as many in a row; the counts stand in the graph, for every process
 * that signs people in.
 *
 * @throws {DomainError} RATE_LIMITED, with `retryAfter` in seconds, while the account or the address has to wait; that attempt is not counted.
 */
export async function countAttempt(graph: JoiningGraph, attempt: Attempt, now = Date.now()): Promise<void> {
  const wait = await graph.write(async (transaction) => {
    await transaction.run(FORGET_OLD, { now });
    const counters: Counter[] = [];
    for (const id of idsOf(attempt)) {
      const [held] = await transaction.run<Omit<Counter, "id"> & { forgottenAt: number }>(LOCK, { id });
      counters.push({ id, count: held?.count ?? 0, waitUntil: held?.waitUntil ?? 0 });
    }
    const until = Math.max(...counters.map(({ waitUntil }) => waitUntil));
    if (until > now) return until - now;
    for (const { id, count } of counters) {
      const next = count + 1;
      await transaction.run(COUNT, { id, count: next, waitUntil: now + waitAfter(id, next), forgottenAt: now + FORGOTTEN_AFTER });
    }
    return 0;
  });
  if (wait === 0) return;
  const retryAfter = Math.ceil(wait / 1000);
  throw new DomainError("RATE_LIMITED", `登录尝试太多，请 ${inWords(retryAfter)}后再试。忘了密码可以请管理员重置。`, { retryAfter });
}

/** One that succeeded costs nothing: the account starts anew, the address gets it back. */
export async function forgiveAttempt(graph: JoiningGraph, attempt: Attempt): Promise<void> {
  const { account, address } = countersOf(attempt);
  await graph.write(async (transaction) => {
    await transaction.run(FORGET_ACCOUNT, { id: account });
    await transaction.run(GIVE_BACK, { id: address });
  });
}

/** Whoever is given a new password waits no longer. */
export async function forgetAttempts(transaction: GraphTransaction, username: string): Promise<void> {
  await transaction.run(FORGET_ACCOUNT, { id: countersOf({ username, address: "" }).account });
}

function countersOf({ username, address }: Attempt) {
  return { account: `account:${username.slice(0, 100)}`, address: `address:${networkOf(address)}` };
}

/** In one order for everybody, so that nobody waits for each other. */
function idsOf(attempt: Attempt): string[] {
  return Object.values(countersOf(attempt)).sort();
}

/** Of IPv6 the /64, which is one subscriber's own. */
function networkOf(address: string): string {
  return isIPv6(address) && !address.startsWith("::ffff:")
    ? new URL(`http://[${address}]`).hostname.split(":").slice(0, 4).join(":")
    : address;
}

/** Milliseconds to wait after so many attempts: 5 s after the free ones, then 10, 20, 40 …, a quarter of an hour at most. */
function waitAfter(id: string, count: number): number {
  const over = count - (id.startsWith("account:") ? FREE.account : FREE.address);
  return over < 0 ? 0 : Math.min(FIRST_WAIT * 2 ** Math.min(over, 20), LONGEST_WAIT);
}

function inWords(seconds: number): string {
  return seconds < 90 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
}
