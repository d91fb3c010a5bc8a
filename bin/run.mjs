import { spawn } from "node:child_process";
import { join } from "node:path";
import { prepare, root } from "./prepare.mjs";

/** Runs a built module with the arguments of this command, passes signals on to it and ends as it ends. */
export function run(modulePath, args = process.argv.slice(2)) {
  const node = prepare();
  const child = spawn(node, [join(root, modulePath), ...args], { stdio: "inherit", cwd: process.cwd() });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)));
}
