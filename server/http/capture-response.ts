import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** A whole answer, before it is sent. */
export interface Captured {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/**
 * Lets `render` write into a response as it likes, and returns what it wrote; nothing has been sent then, and the response can be used again.
 * Null where the visitor left before the end.
 */
export async function captureResponse(response: ServerResponse, render: () => void): Promise<Captured | null> {
  const { writeHead, write, end } = response;
  const chunks: Buffer[] = [];
  const captured: Captured = { status: 200, headers: {}, body: Buffer.alloc(0) };
  const keep = (chunk: unknown) => {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as Uint8Array));
  };
  const isWhole = await new Promise<boolean>((ended) => {
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      captured.status = status;
      captured.headers = (rest.find((part) => typeof part === "object") ?? {}) as OutgoingHttpHeaders;
      return response;
    }) as typeof writeHead;
    response.write = ((chunk: unknown) => {
      keep(chunk);
      return true;
    }) as typeof write;
    response.end = ((chunk: unknown) => {
      keep(chunk);
      ended(true);
      return response;
    }) as typeof end;
    response.once("close", () => ended(false));
    render();
  });
  Object.assign(response, { writeHead, write, end });
  captured.body = Buffer.concat(chunks);
  return isWhole ? captured : null;
}
