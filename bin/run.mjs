import { spawn } from "node:child_process";
import { join } from "node:path";
import { prepare, root } from "./prepare.mjs";

/** Runs a built module with these arguments, passes signals on to it and ends as it ends; `nodeOptions` yield to NODE_OPTIONS. */
export function run(modulePath, args, nodeOptions = []) {
  const node = prepare();
  const env = { ...process.env, NODE_OPTIONS: [...nodeOptions, process.env.NODE_OPTIONS ?? ""].join(" ").trim() };
  const child = spawn(node, [join(root, modulePath), ...args], { stdio: "inherit", cwd: process.cwd(), env });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)));
}
