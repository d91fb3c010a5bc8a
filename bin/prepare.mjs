// Runs on any Node ≥ 20 with nothing installed: brings the checkout to where its own Node and its build can take over.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** What the build is made from; a change in any of it makes the build stale. */
const SOURCES = ["package-lock.json", "tsconfig.json", "schema", "server", "seed/load-seed.ts", "portal"];
const BUILD_STAMP = join(root, "dist", "build-of");

/** Progress goes to standard error: standard output belongs to the command's own result. */
const say = (line) => process.stderr.write(`${line}\n`);

/** Installs what the lock file names if it is not there, builds if the sources changed, and returns the path of a Node that can run it. */
export function prepare() {
  if (!isInstalled()) install();
  const node = findNode();
  const digest = digestOf(SOURCES);
  if (!existsSync(BUILD_STAMP) || readFileSync(BUILD_STAMP, "utf8") !== digest) {
    build(node);
    writeFileSync(BUILD_STAMP, digest);
  }
  return node;
}

/** True when every package that the lock file names for any machine is there in its version. */
function isInstalled() {
  const installedLock = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedLock)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedLock, "utf8")).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version);
}

function install() {
  say("Installing packages (once, about a minute) …");
  // Not `npm ci`: it refuses a lock file that lacks the binaries of a platform whose registry mirror did not have them. This keeps to the lock
  // file all the same, and does not rewrite it.
  run(process.platform === "win32" ? "npm.cmd" : "npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
}

function build(node) {
  mkdirSync(join(root, "dist"), { recursive: true });
  say("Building the server …");
  run(node, [join("node_modules", "typescript", "bin", "tsc"), "-p", "."]);
  say("Building the portal …");
  run(node, [join("node_modules", "astro", "bin", "astro.mjs"), "build", "--root", "portal", "--silent"]);
}

/** The Node that comes with the packages (Astro wants ≥ 22.12), else this one where it is new enough. */
function findNode() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const binary = process.platform === "win32" ? "node.exe" : "node";
  const bundled = join(root, "node_modules", `node-${system}-${process.arch}`, "bin", binary);
  if (existsSync(bundled)) return bundled;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 13)) return process.execPath;
  say(`This machine (${system} ${process.arch}) has Node ${process.versions.node}, and no newer one comes with the packages.`);
  say("Install Node 22.13 or later and run the command again.");
  process.exit(1);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (status === 0) return;
  say(`Failed: ${command} ${args.join(" ")}${error ? ` (${error.message})` : ""}`);
  process.exit(status ?? 1);
}

function digestOf(paths) {
  const hash = createHash("sha256");
  const visit = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    const entries = tryReadDirectory(full);
    if (!entries) hash.update(path).update(readFileSync(full));
    else for (const name of entries.sort()) if (!name.startsWith(".")) visit(join(path, name));
  };
  for (const path of paths) visit(path);
  return hash.digest("hex");
}

function tryReadDirectory(path) {
  try {
    return readdirSync(path);
  } catch {
    return null;
  }
}
