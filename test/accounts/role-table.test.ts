import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Role } from "../../schema/enums/role.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { buildApiSchema } from "../../server/graphql/build-api-schema.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { type FrontDoor, openFrontDoor, PASSWORD, type Visitor } from "./open-front-door.ts";

const AT = `input: { id: "no-such", revision: 1, comment: "原因" }`;
const CASE = `title: "一", summary: "二", jurisdiction: "no-such", practice: "三"`;

/** Every mutation of the schema, and who gets past the door with it; what then becomes of it is another test's. */
const TABLE: [name: string, call: string, let_in: string][] = [
  ["signIn", `signIn(input: { username: "nobody-at-all", password: "x" }) { token }`, "anybody, by their password"],
  ["signOut", "signOut", "nobody EDITOR REVIEWER ADMIN"],
  ["changePassword", `changePassword(input: { currentPassword: "x", newPassword: "y" }) { account { id } }`, "EDITOR REVIEWER ADMIN"],
  ["revokeSession", `revokeSession(id: "no-such")`, "EDITOR REVIEWER ADMIN"],
  ["createAccount", `createAccount(input: { username: "", name: "", roles: [] }) { account { id } }`, "ADMIN"],
  ["updateAccount", `updateAccount(input: { id: "no-such", disabled: true }) { account { id } }`, "ADMIN"],
  ["resetPassword", `resetPassword(input: { account: "no-such" }) { account { id } }`, "ADMIN"],
  ["createCaseStudy", `createCaseStudy(input: { ${CASE} }) { caseStudy { id } }`, "EDITOR"],
  ["updateCaseStudy", `updateCaseStudy(input: { id: "no-such", revision: 1 }) { caseStudy { id } }`, "EDITOR"],
  ["submitCaseStudy", `submitCaseStudy(${AT}) { caseStudy { id } }`, "EDITOR"],
  ["returnCaseStudy", `returnCaseStudy(${AT}) { caseStudy { id } }`, "REVIEWER ADMIN"],
  ["publishCaseStudy", `publishCaseStudy(${AT}) { caseStudy { id } }`, "REVIEWER ADMIN"],
  ["withdrawCaseStudy", `withdrawCaseStudy(${AT}) { caseStudy { id } }`, "REVIEWER ADMIN"],
  [
    "createInterpretation",
    `createInterpretation(input: { title: "一", policy: "no-such", sections: [] }) { interpretation { id } }`,
    "EDITOR",
  ],
  ["updateInterpretation", `updateInterpretation(input: { id: "no-such", revision: 1 }) { interpretation { id } }`, "EDITOR"],
  ["submitInterpretation", `submitInterpretation(${AT}) { interpretation { id } }`, "EDITOR"],
  ["returnInterpretation", `returnInterpretation(${AT}) { interpretation { id } }`, "REVIEWER ADMIN"],
  ["publishInterpretation", `publishInterpretation(${AT}) { interpretation { id } }`, "REVIEWER ADMIN"],
  ["withdrawInterpretation", `withdrawInterpretation(${AT}) { interpretation { id } }`, "REVIEWER ADMIN"],
  ["reportError", `reportError(input: { subject: "no-such", text: "不对" }) { received }`, "nobody EDITOR REVIEWER ADMIN"],
  ["answerErrorReport", `answerErrorReport(input: { id: "no-such", answer: "已改" }) { id }`, "EDITOR REVIEWER ADMIN"],
  ["setUnitContact", `setUnitContact(input: { unit: "no-such", revision: 0 }) { revision }`, "EDITOR ADMIN"],
  ["judgeFact", `judgeFact(input: { id: "no-such", revision: 1, fact: "f" }) { notice { id } }`, "EDITOR"],
  ["confirmFacts", `confirmFacts(input: { id: "no-such", revision: 1 }) { notice { id } }`, "EDITOR"],
  ["dropCorrection", `dropCorrection(input: { id: "no-such", revision: 1, correction: "c", reason: "原因" }) { notice { id } }`, "EDITOR"],
  ["chooseReplacedPolicy", `chooseReplacedPolicy(input: { id: "no-such", revision: 1 }) { notice { id } }`, "EDITOR"],
  ["loadNotice", `loadNotice(${AT}) { notice { id } }`, "REVIEWER ADMIN"],
  ["discardNotice", `discardNotice(${AT}) { notice { id } }`, "EDITOR REVIEWER ADMIN"],
  ["withdrawPolicy", `withdrawPolicy(input: { id: "no-such", comment: "原因" }) { title }`, "REVIEWER ADMIN"],
  ["republishPolicy", `republishPolicy(input: { id: "no-such", comment: "原因" }) { title }`, "REVIEWER ADMIN"],
  ["repealPolicy", `repealPolicy(input: { id: "no-such", on: "2026-01-01" }) { title }`, "REVIEWER ADMIN"],
  ["reinstatePolicy", `reinstatePolicy(id: "no-such") { title }`, "REVIEWER ADMIN"],
  ["discardDraft", `discardDraft(input: { id: "no-such", revision: 1 }) { id }`, "EDITOR"],
  ["restoreRevision", `restoreRevision(input: { id: "no-such", revision: 1, restore: 1 }) { id }`, "EDITOR"],
];

test("every mutation of the schema stands in the table", () => {
  const mutations = Object.keys(buildApiSchema().getMutationType()?.getFields() ?? {});
  expect(TABLE.map(([name]) => name).sort()).toEqual(mutations.sort());
});

describe.each(graphEngines)("over HTTP, on $name", ({ open }) => {
  let graph: GraphStore;
  let door: FrontDoor;
  const visitors: Record<string, Visitor["ask"]> = {};
  beforeAll(async () => {
    graph = await open();
    door = await openFrontDoor(graph);
    visitors.nobody = (document) => door.ask(document);
    for (const role of Object.values(Role)) {
      await door.addAccount(role.toLowerCase(), [role]);
      visitors[role] = (await door.signIn(role.toLowerCase(), PASSWORD)).ask;
    }
  });
  afterAll(async () => {
    await door.close();
    await graph.close();
  });

  test.each(TABLE.slice(2))("%s", async (_name, call, letIn) => {
    const found: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const [who, ask] of Object.entries(visitors)) {
      const { code } = await ask(`mutation { ${call} }`);
      found[who] = code === "UNAUTHENTICATED" || code === "FORBIDDEN" ? code : "let in";
      expected[who] = letIn.includes(who) ? "let in" : who === "nobody" ? "UNAUTHENTICATED" : "FORBIDDEN";
    }
    expect(found).toEqual(expected);
    expect(door.log).toEqual([]);
  });

  test("signing out is for everybody, and nobody signs in without a password", async () => {
    expect((await door.ask("mutation { signOut }")).data).toEqual({ signOut: false });
    const { data } = await (await door.signIn("editor")).ask("mutation { signOut }");
    expect(data).toEqual({ signOut: true });
    expect((await door.ask(`mutation { ${TABLE[0]?.[1]} }`)).code).toBe("UNAUTHENTICATED");
  });

  test("the list of accounts is for administrators, asked once or compiled", async () => {
    const LIST = "{ accounts { totalCount nodes { username sessions { id } } } }";
    for (let time = 0; time < 4; time++) {
      expect((await visitors.nobody?.(LIST))?.code).toBe("UNAUTHENTICATED");
      expect((await visitors.EDITOR?.(LIST))?.code).toBe("FORBIDDEN");
      expect((await visitors.REVIEWER?.(LIST))?.code).toBe("FORBIDDEN");
      expect((await visitors.ADMIN?.(LIST))?.data.accounts.totalCount).toBe(3);
    }
  });

  test("no id of an account, session or entry of the audit log leads anywhere, and none of them counts", async () => {
    const ids = await graph.read<{ id: string }>("MATCH (n) WHERE NOT n:Entity AND n.id IS NOT NULL RETURN n.id AS id");
    expect(ids.length).toBeGreaterThan(10);
    for (const { id } of ids)
      expect((await visitors.ADMIN?.("query ($id: ID!) { node(id: $id) { id } }", { id }))?.data).toEqual({ node: null });
    expect((await door.ask("{ collection { nodes edges } }")).data).toEqual({ collection: { nodes: 0, edges: 0 } });
  });
});
