import { UnavailableError } from "../../domain/errors.ts";

/**
 * The promise's own outcome, or UnavailableError after `milliseconds`; what comes later is dropped.
 * Drivers may leave a promise unsettled for ever, so every call to an engine goes through here.
 */
export async function withinTime<Result>(promise: Promise<Result>, milliseconds: number, engine: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new UnavailableError(`${engine}没有按时回应，请稍后再试。`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
