import type { DomainError } from "../domain/errors.ts";
import type { Viewer } from "../domain/viewer.ts";
import { lockChangeLog } from "../graph/change-log.ts";
import type { GraphStore, GraphTransaction } from "../graph/graph-store.ts";
import type { GraphReader } from "../graph/queries/batch.ts";
import { readerOf } from "../graph/reader-of.ts";
import { isNextOf } from "./is-next-of.ts";

/** A thing on the desk as it was read: what is stored must still be that revision. */
export interface Addressed {
  id: string;
  revision: number;
}

/** What is stored of such a thing, and who stored it. */
interface Stored {
  revision: number;
  updatedBy: { id: string } | null;
}

/** What is asked of a thing before it is taken one revision further, and how that is done. */
interface Step<Thing> {
  /** @throws {NotFoundError} */
  read: (graph: GraphReader) => Promise<Thing>;
  /** @throws {ForbiddenError} when this is not for the viewer to do. */
  checkWho: (thing: Thing) => void;
  /** Who asks for it. */
  by: Pick<Viewer, "accountId">;
  /** Whether a thing is as it would be after this step. */
  isDone: (stored: Thing, graph: GraphReader) => boolean | Promise<boolean>;
  /** Told to whoever read another revision. */
  conflict: (stored: Thing) => DomainError;
  /** @throws {BadInputError} when it is not the time for this. */
  checkWhen: (thing: Thing) => void;
  /** Does it and stores it, with its record. */
  take: (thing: Thing, transaction: GraphTransaction, now: string) => Promise<Thing>;
}

/**
 * Takes a thing on the desk one revision further in one transaction. Writers wait for each other, so that of two who read the same revision one
 * is stored and the other is told; whoever may not touch it is told that before what is stored. A step that is asked for twice is taken once.
 */
export async function nextRevision<Thing extends Stored>(
  graph: GraphStore,
  { revision }: Addressed,
  { read, checkWho, by, isDone, conflict, checkWhen, take }: Step<Thing>,
): Promise<{ before: Thing; after: Thing }> {
  return graph.write(async (transaction) => {
    await lockChangeLog(transaction);
    const reader = readerOf(transaction);
    const before = await read(reader);
    if (isNextOf(revision, before, by) && (await isDone(before, reader))) return { before, after: before };
    checkWho(before);
    if (before.revision !== revision) throw conflict(before);
    checkWhen(before);
    return { before, after: await take(before, transaction, new Date().toISOString()) };
  });
}
