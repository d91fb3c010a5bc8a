import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

/** Run from the registry, and no dependency of the project: it brings more than the project itself. */
const LIGHTHOUSE = "lighthouse@13.5.0";
const CATEGORIES = ["accessibility", "best-practices", "seo"];
const DEVICES: [name: string, flags: string[]][] = [
  ["phone", []],
  ["desktop", ["--preset=desktop"]],
];

interface Report {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string }>;
}

/** Prints what Lighthouse makes of each page, and which audits cost it points. */
export async function printLighthouse(url: string, pages: Record<string, string>): Promise<void> {
  console.log(`\n${LIGHTHOUSE}: ${CATEGORIES.join(" / ")}\n`);
  console.log(`| page | ${DEVICES.map(([name]) => name).join(" | ")} |\n|---|${DEVICES.map(() => "---|").join("")}`);
  for (const [kind, path] of Object.entries(pages)) {
    const reports = [];
    for (const [, flags] of DEVICES) reports.push(await audit(url + path, flags));
    const scores = reports.map(({ categories }) =>
      CATEGORIES.map((category) => Math.round((categories[category]?.score ?? 0) * 100)).join(" / "),
    );
    const lost = reports.flatMap(({ categories, audits }) =>
      Object.values(categories)
        .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
        .map(({ id }) => id)
        .filter((id) => (audits[id]?.score ?? 1) < 1),
    );
    console.log(`| ${kind} | ${scores.join(" | ")} |${lost.length > 0 ? ` ${[...new Set(lost)].join(", ")}` : ""}`);
  }
}

async function audit(address: string, flags: string[]): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    "npx",
    [
      "--yes",
      LIGHTHOUSE,
      address,
      // A page of an error is audited too, and loses only what an error must: its status, and that it is not to be listed.
      "--ignore-status-code",
      "--quiet",
      "--output=json",
      `--only-categories=${CATEGORIES}`,
      "--chrome-flags=--headless=new --no-sandbox",
      ...flags,
    ],
    { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NODE_OPTIONS: "", ...chromium() } },
  );
  return JSON.parse(stdout) as Report;
}

/** Lighthouse looks for Chrome only. */
function chromium(): Record<string, string> {
  const debian = "/usr/bin/chromium";
  return !process.env.CHROME_PATH && existsSync(debian) ? { CHROME_PATH: debian } : {};
}
