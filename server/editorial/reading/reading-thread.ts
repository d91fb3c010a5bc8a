import { parentPort, workerData } from "node:worker_threads";
import { DomainError } from "../../domain/errors.ts";
import type { SentFile } from "../uploads/sent-file.ts";
import { READING_TASKS, type ReadingTasks } from "./reading-tasks.ts";

/** What a thread reports: what it read, or why it could not. */
export type ReadingOutcome = { result: unknown } | { refusal: Pick<DomainError, "code" | "message" | "details"> } | { fault: string };

const { task, name, bytes } = workerData as { task: keyof ReadingTasks; name: string; bytes: Uint8Array };
const sent: SentFile = { name, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
let outcome: ReadingOutcome;
try {
  outcome = { result: await READING_TASKS[task](sent) };
} catch (error) {
  const { code, message, details } = error as DomainError;
  outcome = error instanceof DomainError ? { refusal: { code, message, details } } : { fault: String((error as Error).stack ?? error) };
}
parentPort?.postMessage(outcome);
