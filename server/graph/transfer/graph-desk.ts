import { chmodSync, rmSync } from "node:fs";
import { createConnection, createServer, type Server } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { UnavailableError } from "../../domain/errors.ts";

const Request = z.array(z.string());
const Answer = z.union([z.object({ say: z.string() }), z.object({ code: z.int() })]);

/** Does what a command was given, its paths absolute, and returns the exit code. */
type Work = (args: string[], say: (line: string) => void) => Promise<number>;

/**
 * A socket beside the graph of a running server, through which `npm run graph` and its like have their work done while the server holds the folder. Only
 * the user who owns the folder may open it, who could read the files as well. Where the machine has no such sockets, or the path is too
 * long for one, there is none, and the command says so.
 */
export async function openGraphDesk(folder: string, work: Work): Promise<{ close: () => Promise<void> }> {
  const path = deskPath(folder);
  rmSync(path, { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const answer = (line: z.infer<typeof Answer>) => void socket.write(`${JSON.stringify(line)}\n`);
    socket.on("error", () => undefined);
    const lines = createInterface({ input: socket });
    lines.on("error", () => undefined);
    lines.once("line", async (text) => {
      try {
        const request = Request.parse(JSON.parse(text));
        answer({ code: await work(request, (line) => answer({ say: line })) });
      } catch (error) {
        answer({ say: (error as Error).message });
        answer({ code: 1 });
      }
      socket.end();
    });
  });
  const listening = await listen(server, path);
  return {
    close: async () => {
      if (listening) await new Promise((done) => server.close(done));
    },
  };
}

function listen(server: Server, path: string): Promise<boolean> {
  return new Promise((done) => {
    server.once("error", () => done(false));
    const before = process.umask(0o177);
    server.listen(path, () => {
      chmodSync(path, 0o600);
      done(true);
    });
    process.umask(before);
  });
}

/** Has a command done by the process that holds the folder. @throws {UnavailableError} where it has no desk: `taken` says who it is. */
export function askGraphDesk(folder: string, args: string[], say: (line: string) => void, taken: Error): Promise<number> {
  return new Promise((done, failed) => {
    const socket = createConnection(deskPath(folder));
    let code: number | null = null;
    socket.once("connect", () => socket.write(`${JSON.stringify(args)}\n`));
    socket.once("error", () => failed(taken));
    const lines = createInterface({ input: socket });
    lines.on("error", () => undefined);
    lines.on("line", (text) => {
      const answer = Answer.parse(JSON.parse(text));
      if ("say" in answer) say(answer.say);
      else code = answer.code;
    });
    socket.once("close", () => {
      if (code === null) failed(new UnavailableError("正在运行的服务没有把这件事做完就断开了，请看它的日志，核对之后再试。"));
      else done(code);
    });
  });
}

function deskPath(folder: string): string {
  return join(folder, "desk.sock");
}
