import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** A whole answer, before it is sent. */
interface Captured {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/**
 * Lets `render` write into a response as it likes, and returns what it wrote; nothing has been sent then, and the response can be used again.
 * Null where the visitor left before the end.
 * @throws what `render` destroys the response with, as Astro does for a page that fails in the middle.
 */
export async function captureResponse(response: ServerResponse, render: () => void): Promise<Captured | null> {
  const { writeHead, write, end, destroy } = response;
  const chunks: Buffer[] = [];
  const captured: Captured = { status: 200, headers: {}, body: Buffer.alloc(0) };
  const keep = (chunk: unknown) => {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as Uint8Array));
  };
  const isWhole = await new Promise<boolean>((ended, broken) => {
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      captured.status = status;
      captured.headers = (rest.find((part) => typeof part === "object") ?? {}) as OutgoingHttpHeaders;
      return response;
    }) as typeof writeHead;
    response.write = ((chunk: unknown, ...rest: unknown[]) => {
      keep(chunk);
      // Astro destroys what it could not finish only when its last words are written.
      for (const written of rest) if (typeof written === "function") written();
      return true;
    }) as typeof write;
    response.destroy = ((error?: Error) => {
      broken(error ?? new Error("the page broke off"));
      return response;
    }) as typeof destroy;
    response.end = ((chunk: unknown) => {
      keep(chunk);
      ended(true);
      return response;
    }) as typeof end;
    response.once("close", () => ended(false));
    render();
  }).finally(() => Object.assign(response, { writeHead, write, end, destroy }));
  captured.body = Buffer.concat(chunks);
  return isWhole ? captured : null;
}
