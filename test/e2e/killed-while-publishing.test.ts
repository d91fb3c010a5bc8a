import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { CREATE, startEditors, step } from "./house-of-editors.ts";

const folder = mkdtempSync(join(tmpdir(), "zelian-killed-publishing-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WHOLE = `query($id: ID!) {
  manuscript(id: $id) { state revision publicRevision revisions { revision act } }
  caseStudy(id: $id) { state revision }
}`;

test("a server killed while it publishes has afterwards published a case whole, or not at all", async () => {
  const first = await startEditors(folder);
  const [{ id: jurisdiction }] = (await first.ask(null, "{ jurisdictions { id } }")).data.jurisdictions;
  const ids: string[] = [];
  for (let index = 0; index < 8; index++) {
    const input = { title: `第${index}篇要发布的案例`, summary: "一句话。", practice: "并联审批。", jurisdiction };
    const { id } = (await first.ask("writer", CREATE, { input })).data.createCaseStudy.caseStudy;
    await first.ask("writer", step("submit"), { input: { id, revision: 1 } });
    ids.push(id);
  }
  const publishing = ids.map((id) => first.ask("reviewer", step("publish"), { input: { id, revision: 2 } }).catch(() => null));
  await pause(5 + Math.random() * 60);
  const ended = new Promise((done) => first.server.process.once("exit", done));
  first.server.process.kill("SIGKILL");
  await ended;
  const acknowledged = (await Promise.all(publishing)).map((answer) => answer?.data?.done?.caseStudy.state === "PUBLISHED");

  const second = await startEditors(folder);
  try {
    for (const [index, id] of ids.entries()) {
      const { data } = await second.ask("admin", WHOLE, { id });
      const isPublished = data.caseStudy.state === "PUBLISHED";
      if (acknowledged[index]) expect(isPublished, id).toBe(true);
      expect(data.manuscript, id).toMatchObject(
        isPublished
          ? {
              state: "PUBLISHED",
              revision: 3,
              publicRevision: 3,
              revisions: [{ act: "PUBLISHED" }, { act: "SUBMITTED" }, { act: "CREATED" }],
            }
          : { state: "SUBMITTED", revision: 2, publicRevision: null, revisions: [{ act: "SUBMITTED" }, { act: "CREATED" }] },
      );
      const onPortal = (await fetch(`${second.server.url}/cases/${id}`)).status;
      expect(onPortal, id).toBe(isPublished ? 200 : 404);
    }
    // The rest can still be published.
    for (const id of ids) await second.ask("reviewer", step("publish"), { input: { id, revision: 2 } });
    const titles = async () =>
      (await second.ask(null, `{ search(query: "要发布的案例", kinds: [CASE_STUDY], first: 50) { nodes { id } } }`)).data.search.nodes;
    await expect.poll(async () => (await titles()).map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(ids));
  } finally {
    await second.server.stop();
  }
}, 120_000);
