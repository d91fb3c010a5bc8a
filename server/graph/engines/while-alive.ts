import { UnavailableError } from "../../domain/errors.ts";

/** In milliseconds: who waits for one that answers nothing for both together is told within three seconds. */
const ASKED_AFTER = 1_000;
const SIGN_WITHIN = 1_700;

/**
 * The promise's own outcome, for which an engine that works may take so many milliseconds. One that hangs may not: each second it is asked for a
 * sign of life, and UnavailableError is thrown where it gives none.
 */
export async function whileAlive<Result>(
  promise: Promise<Result>,
  askForSign: (within: number) => Promise<unknown>,
  milliseconds: number,
  engine: string,
): Promise<Result> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    if (await settlesWithin(promise, ASKED_AFTER)) return promise;
    await Promise.race([promise, askForSign(SIGN_WITHIN)]);
  }
  throw new UnavailableError(`${engine}没有按时回应，请稍后再试。`);
}

async function settlesWithin(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false);
  });
  const settled = () => true;
  try {
    return await Promise.race([promise.then(settled, settled), late]);
  } finally {
    clearTimeout(timer);
  }
}
