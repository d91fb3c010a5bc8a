import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { DomainError, UnavailableError } from "../../domain/errors.ts";
import type { SentFile } from "../uploads/sent-file.ts";
import type { ReadingTasks } from "./reading-tasks.ts";
import type { ReadingOutcome } from "./reading-thread.ts";

type Result<Task extends keyof ReadingTasks> = Awaited<ReturnType<ReadingTasks[Task]>>;

interface ReadingLimits {
  seconds: number;
  megabytes: number;
}

/** A megabyte of text takes a second and 200 MB. */
const LIMITS: ReadingLimits = { seconds: 30, megabytes: 400 };
/** Each takes a core while it lasts, and one is to be left for those who ask. */
const AT_ONCE = 2;
/** As many files of 20 MB are held meanwhile. */
const MOST_WAITING = 20;
const THREAD = new URL(`./reading-thread${extname(import.meta.filename)}`, import.meta.url);

let reading = 0;
const waiting: (() => void)[] = [];

/**
 * Reads what somebody sent in a thread of its own, so that the server goes on answering whatever the file makes of its reader. The thread
 * ends with the file.
 * @throws {DomainError} what the task refuses; UNAVAILABLE where too many wait to be read; TOO_COMPLEX for a file that takes more time or memory than any document does.
 */
export async function readApart<Task extends keyof ReadingTasks>(task: Task, sent: SentFile, limits = LIMITS): Promise<Result<Task>> {
  if (waiting.length >= MOST_WAITING) throw new UnavailableError("现在上传的文件太多，没有保存。请过一分钟再上传。");
  if (reading >= AT_ONCE) await new Promise<void>((turn) => waiting.push(turn));
  reading++;
  try {
    const outcome = await runThread(task, sent, limits);
    if ("result" in outcome) return outcome.result as Result<Task>;
    if ("fault" in outcome) throw new Error(`${task} of “${sent.name}”: ${outcome.fault}`);
    const { code, message, details } = outcome.refusal;
    throw new DomainError(code, message, details);
  } finally {
    reading--;
    waiting.shift()?.();
  }
}

function runThread(task: keyof ReadingTasks, { name, bytes }: SentFile, { seconds, megabytes }: ReadingLimits): Promise<ReadingOutcome> {
  const thread = new Worker(THREAD, {
    workerData: { task, name, bytes: Uint8Array.from(bytes) },
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
  });
  return new Promise<ReadingOutcome>((done, failed) => {
    const tooMuch = (why: string) => failed(tooComplex(name, why));
    // Else it ends by itself when it has reported: ending it from outside is suspected of a crash of the whole process, seen once.
    const timer = setTimeout(() => {
      tooMuch(`读了 ${seconds} 秒还没有读完`);
      void thread.terminate();
    }, seconds * 1000);
    thread.once("message", done);
    thread.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch(`展开后超过 ${megabytes} MB 内存`) : failed(error),
    );
    thread.once("exit", () => {
      clearTimeout(timer);
      failed(new Error(`the thread that read “${name}” ended without a word`));
    });
  });
}

function tooComplex(name: string, why: string): DomainError {
  return new DomainError(
    "TOO_COMPLEX",
    `文件“${name.slice(-120)}”太复杂：${why}，没有保存任何东西。请拆分，或另存为 .docx、.txt 后再上传。`,
  );
}
