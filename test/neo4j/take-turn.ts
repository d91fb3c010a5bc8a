import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** Resolves when no other process has the turn; this one keeps it until it ends, however it ends, since the port is freed with it. */
export async function takeTurn(port: number): Promise<void> {
  while (!(await listens(port))) await wait(20);
}

function listens(port: number): Promise<boolean> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? done(false) : failed(error)));
    server.listen(port, "127.0.0.1", () => done(true)).unref();
  });
}
