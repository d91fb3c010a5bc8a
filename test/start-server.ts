import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

export interface RunningServer {
  url: string;
  dataDirectory: string;
  process: ChildProcess;
  stop: () => Promise<void>;
}

/** Starts the built server on a free port with a data folder of its own (or the one given, which is then kept). */
export async function startServer(options: { dataDirectory?: string; environment?: Record<string, string> } = {}): Promise<RunningServer> {
  const dataDirectory = options.dataDirectory ?? mkdtempSync(join(tmpdir(), "zelian-data-"));
  const child = spawn(process.execPath, [join(root, "dist/server/main.js")], {
    cwd: root,
    env: { ...process.env, PORT: "0", DATA_DIR: dataDirectory, ...options.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = await addressOf(child);
  return {
    url,
    dataDirectory,
    process: child,
    stop: async () => {
      const ended = new Promise((done) => child.once("exit", done));
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGTERM");
        await ended;
      }
      if (!options.dataDirectory) rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** The address that the server prints once it answers. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let output = "";
    const listen = (chunk: Buffer) => {
      output += chunk;
      const address = /http:\/\/[\w.]+:\d+/.exec(output);
      if (address) found(address[0]);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", (code, signal) => failed(new Error(`The server ended (${code ?? signal}) before it answered:\n${output}`)));
  });
}
