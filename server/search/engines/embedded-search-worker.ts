import { parentPort, workerData } from "node:worker_threads";
import { DomainError } from "../../domain/errors.ts";
import { IndexFolder } from "./index-folder.ts";

/** What the thread is asked: a method of `IndexFolder`. */
export interface Call {
  id: number;
  method: "search" | "suggest" | "similar" | "write" | "cursor" | "beginRebuild" | "addToRebuild" | "finishRebuild" | "close";
  input: unknown[];
}

export type Reply = { id: number; result: unknown } | { id: number; error: { code: string | null; message: string } };

const port = parentPort;
if (!port) throw new Error("embedded-search-worker runs as a worker thread only");

const folder = new IndexFolder((workerData as { folder: string }).folder);
port.postMessage({ id: 0, result: null } satisfies Reply);

/** Between questions, never before one. */
let warming: NodeJS.Immediate | null = null;
function warmUp(): void {
  warming ??= setImmediate(() => {
    warming = null;
    if (folder.warmUp()) warmUp();
  });
}
warmUp();

port.on("message", ({ id, method, input }: Call) => {
  try {
    if (method === "close" && warming) clearImmediate(warming);
    const run = folder[method] as (...input: unknown[]) => unknown;
    const result = run.apply(folder, input) ?? null;
    port.postMessage({ id, result } satisfies Reply);
    if (method === "finishRebuild" && result === true) warmUp();
  } catch (error) {
    const code = error instanceof DomainError ? error.code : null;
    port.postMessage({ id, error: { code, message: (error as Error).message } } satisfies Reply);
  }
});
