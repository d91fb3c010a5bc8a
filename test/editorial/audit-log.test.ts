import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runAuditCommand } from "../../server/editorial/audit-command.ts";
import { recordAct } from "../../server/editorial/audit-log.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { graphEngines } from "../graph/open-graphs.ts";

const lixiang = { accountId: "account-1", username: "lixiang" };

describe.each(graphEngines)("the audit log on $name", ({ open }) => {
  let graph: GraphStore;
  beforeAll(async () => {
    graph = await open();
  });
  afterAll(() => graph.close());

  const change = (cypher: string) => graph.write((transaction) => transaction.run(cypher));
  const publish = (subjectId: string) =>
    graph.write((transaction) => recordAct(transaction, { by: lixiang, action: "caseStudy.publish", subjectId, details: { revision: 3 } }));

  async function verify() {
    const said: string[] = [];
    const code = await runAuditCommand(graph, ["verify"], (line) => said.push(line));
    return { code, said: said.join("\n") };
  }

  test("is whole while it is empty, and after each entry", async () => {
    expect(await verify()).toEqual({ code: 0, said: expect.stringMatching(/^操作日志完整：共 0 条。末条校验值 0{64}/) });
    await publish("case-1");
    await graph.write((transaction) => recordAct(transaction, { by: null, action: "account.signInRefused", subjectId: "nobody" }));
    expect(await verify()).toEqual({ code: 0, said: expect.stringMatching(/^操作日志完整：共 2 条。末条校验值 [0-9a-f]{64}，/) });
    expect(
      await graph.read("MATCH (e:AuditEntry {seq: 1}) RETURN e.actor AS who, e.action AS what, e.subjectId AS of, e.details AS details"),
    ).toEqual([{ who: "lixiang", what: "caseStudy.publish", of: "case-1", details: '{"revision":3}' }]);
  });

  test("takes what twenty people do at once, in one row", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, number) => publish(`case-${number}`)));
    expect(await verify()).toEqual({ code: 0, said: expect.stringContaining("共 22 条") });
  });

  test("keeps no entry of a change that did not come about", async () => {
    const failing = graph.write(async (transaction) => {
      await recordAct(transaction, { by: lixiang, action: "caseStudy.publish", subjectId: "case-1" });
      throw new Error("the change itself failed");
    });
    await expect(failing).rejects.toThrow("the change itself failed");
    expect(await verify()).toMatchObject({ code: 0, said: expect.stringContaining("共 22 条") });
  });

  test.each([
    ["changed", "SET e.actor = 'wangwu'", "SET e.actor = 'lixiang'", "从第 7 条起不可信：内容与它的校验值不符"],
    ["given the hash of its new content", "SET e.hash = 'ab'", "SET e.hash = $hash", "从第 7 条起不可信：内容与它的校验值不符"],
    ["moved", "SET e.seq = 99", "SET e.seq = 7", "从第 7 条起不可信：这一条不见了"],
  ])("names the first entry that was %s, and ends with 1", async (_what, tamper, mend, said) => {
    const entry = "MATCH (e:AuditEntry {id: 'audit-7'})";
    const [before] = await graph.read<{ hash: string }>(`${entry} RETURN e.hash AS hash`);
    await change(`${entry} ${tamper}`);
    expect(await verify()).toEqual({ code: 1, said: expect.stringContaining(said) });
    await graph.write((transaction) => transaction.run(`${entry} ${mend}`, { hash: before?.hash }));
    expect(await verify()).toMatchObject({ code: 0 });
  });

  test("misses entries that were cut off its end", async () => {
    await change("MATCH (e:AuditEntry) WHERE e.seq > 20 DELETE e");
    expect(await verify()).toEqual({ code: 1, said: expect.stringContaining("从第 21 条起不可信：这一条不见了") });
  });
});

test("another word than verify is answered with the usage", async () => {
  await expect(runAuditCommand({} as GraphStore, ["burn"], () => {})).rejects.toThrow("用法：npm run audit -- verify");
});
