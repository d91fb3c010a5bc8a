import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, openBrowser } from "../browser.ts";
import { TRICKS } from "../editorial/tricks.ts";
import { readSitemap } from "../portal/read-sitemap.ts";
import { CREATE, type Editors, PASSWORD, startEditors } from "./house-of-editors.ts";
import { DEAD, livePartsOf, watchPage } from "./live-parts.ts";

// Hundreds of pages, some minutes: of `npm run soak`; `npm test` shows one page that holds every trick.
const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "zelian-tricks-"));
const LINES = TRICKS.map((trick) => trick.replace(/[\t\n]+/g, " "));

/** A notice whose title, sections, measures, units and meetings are tricks. */
const NOTICE = `某新区关于优化营商环境的通知${LINES[5]}

各有关单位${LINES[10]}：
一、重点举措${LINES[6]}
${LINES.map((line, index) => `${index + 1}.落实${line}。（牵头单位：市场监管局${LINES[(index + 1) % LINES.length]}；责任单位：税务局、${line}）`).join("\n")}
二、工作机制${LINES[11]}
建立联席会议${LINES[8]}，由市场监管局${LINES[9]}负责召集，每季度召开一次。
各单位${LINES[12]}每月20日前向市场监管局报送${LINES[13]}。
`;

let editors: Editors;
let browser: Browser;
let caseId: string;
let interpretationId: string;
let policyId: string;
let unitId: string;
let noticeId: string;

beforeAll(async () => {
  const file = join(folder, "notice.txt");
  writeFileSync(file, NOTICE);
  const loading = ["dist/server/main.js", "ingest", "--jurisdiction", "某新区", file];
  const { status, stderr } = spawnSync(process.execPath, loading, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: folder },
  });
  expect(status, stderr).toBe(0);
  [editors, browser] = await Promise.all([startEditors(folder), openBrowser()]);
  const [policy] = (await editors.ask(null, `{ policies(jurisdiction: "某新区") { nodes { id jurisdiction { id } } } }`)).data.policies
    .nodes;
  policyId = policy.id;
  unitId = (await editors.ask(null, `{ units(jurisdiction: "某新区", first: 1) { nodes { id } } }`)).data.units.nodes[0].id;
  const all = LINES.join("\n\n");
  const asked = async (who: "writer" | "reviewer" | "admin" | null, document: string, input: object) => {
    const { data, errors } = await editors.ask(who, document, { input });
    expect(errors).toBeUndefined();
    return data;
  };
  const words = { title: `案例${LINES[5]}${LINES[0]}`, summary: LINES.slice(0, 8).join(" "), background: all, practice: all, outcome: all };
  ({ id: caseId } = (
    await asked("writer", CREATE, { ...words, jurisdiction: policy.jurisdiction.id, policies: [policy.id] })
  ).createCaseStudy.caseStudy);
  const WRITE = `mutation($input: CreateInterpretationInput!) { createInterpretation(input: $input) { interpretation { id } } }`;
  const sections = LINES.slice(0, 20).map((line) => ({ heading: line, text: all }));
  const written = { title: `解读${LINES[5]}`, policy: policy.id, sections };
  ({ id: interpretationId } = (await asked("writer", WRITE, written)).createInterpretation.interpretation);
  for (const [kind, id] of [
    ["CaseStudy", caseId],
    ["Interpretation", interpretationId],
  ] as const) {
    const take = (name: string) => `mutation($input: TransitionInput!) { ${name}${kind}(input: $input) { __typename } }`;
    await asked("writer", take("submit"), { id, revision: 1 });
    await asked("admin", take("publish"), { id, revision: 2, comment: LINES[7] });
  }
  // An address may report ten times an hour.
  for (let at = 0; at < LINES.length; at += 7) {
    const text = LINES.slice(at, at + 7).join("\n");
    await asked(null, `mutation($input: ReportErrorInput!) { reportError(input: $input) { __typename } }`, { subject: caseId, text });
  }
  // Under another name it is another notice, whose facts stand for review.
  noticeId = (await editors.upload("notices", `${LINES[5]}.txt`, NOTICE.replace("某新区", "另一新区"), { jurisdiction: "某新区" })).id;
  const MAKE = `mutation($input: CreateAccountInput!) { createAccount(input: $input) { account { id } } }`;
  await asked("admin", MAKE, { username: "tricky", name: LINES[5], password: PASSWORD, roles: ["EDITOR"] });
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await editors?.server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Every page that the sitemap names, and those that show what an address says. */
async function publicPages(): Promise<string[]> {
  const named = [...(await readSitemap(editors.server.url)).keys()].map((address) => new URL(address).pathname);
  // Of the notices that come with the house a page of each kind; of the one with tricks every page.
  const kinds = new Map<string, number>();
  const own = named.filter((path) => {
    const kind = path.split("/")[1] ?? "";
    const count = kinds.get(kind) ?? 0;
    kinds.set(kind, count + 1);
    return count < 3 || /mouxinqu|jiedu|anli/.test(path);
  });
  const said = LINES.map(encodeURIComponent).flatMap((line) => [`/search?q=${line}`, `/${line}`]);
  const [line] = [encodeURIComponent(LINES[9] as string)];
  const asked = [
    "/measures?unit=",
    "/indicators?name=",
    "/cases?jurisdiction=",
    "/compare?indicator=",
    "/matrix?jurisdiction=",
    "/calendar?unit=",
    "/report?subject=",
    "/policies?after=",
    "/explore/",
    "/editor/sign-in?error=",
    "/editor/sign-in?back=",
    "/graphql?query=",
  ];
  return [
    ...own,
    ...own.filter((path) => /^\/(policies|measures|units|meetings)\//.test(path)).map((path) => `/explore/${path.split("/")[2]}`),
    ...said,
    ...asked.map((path) => `${path}${line}`),
    "/feed.atom",
  ];
}

const DESK = () => [
  "/editor",
  `/editor/cases/${caseId}`,
  `/editor/cases/${caseId}/edit`,
  `/editor/interpretations/${interpretationId}`,
  `/editor/interpretations/${interpretationId}/edit`,
  "/editor/interpretations/new",
  `/editor/interpretations/new/${policyId}`,
  `/editor/cases/uploaded?id=${caseId}`,
  `/editor/notices/${noticeId}`,
  `/editor/notices/held/${policyId}`,
  `/editor/units/${unitId}`,
  "/editor/corrections",
  "/editor/accounts",
  "/editor/account",
  "/editor/searches",
  "/editor/audit",
  "/editor/notices",
  "/editor/cases/new",
  "/editor/cases/upload",
];

test("no trick runs on any page, for the public or at the desk", { timeout: 1_800_000 }, async () => {
  const { url } = editors.server;
  const signedIn = await editors.ask(null, `mutation { signIn(input: { username: "admin", password: "${PASSWORD}" }) { token } }`);
  const desk = await browser.newContext();
  await desk.addCookies([{ name: "zelian.session_token", value: encodeURIComponent(signedIn.data.signIn.token), url }]);
  let count = 0;
  for (const [context, paths] of [
    [await browser.newContext(), await publicPages()],
    [desk, DESK()],
  ] as const) {
    const page = await context.newPage();
    const seen = watchPage(page, url);
    for (const path of paths) {
      const answer = await page.goto(`${url}${path}`, { waitUntil: "load" });
      expect(answer?.status(), path).toBeLessThan(500);
      expect(await livePartsOf(page), path).toEqual(DEAD);
      expect(seen, path).toEqual({ alarms: [], strangers: [], errors: [] });
      if (++count % 100 === 0) console.log(`${count} pages, none alive`);
    }
    await context.close();
  }
  console.log(`${count} pages with ${TRICKS.length} tricks, none alive`);
});
