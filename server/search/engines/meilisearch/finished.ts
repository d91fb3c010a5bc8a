import type { EnqueuedTask, Meilisearch } from "meilisearch";
import { UnavailableError } from "../../../domain/errors.ts";

/** A long rebuild of a busy server, in milliseconds. */
const PATIENCE = 600_000;

/**
 * Waits until the server has done what it accepted: accepted is not stored.
 * @throws {UnavailableError} when it failed at it, with its reason.
 */
export async function finished(client: Meilisearch, accepted: PromiseLike<EnqueuedTask>): Promise<void> {
  const { taskUid } = await accepted;
  if (!Number.isInteger(taskUid)) throw new UnavailableError("检索服务的回答无法读懂，请稍后再试。");
  const { status, error } = await client.tasks.waitForTask(taskUid, { timeout: PATIENCE, interval: 10 });
  if (status !== "succeeded") throw new UnavailableError(`检索服务没有写成：${error?.message ?? status}`);
}
