import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { graphEngines } from "../graph/open-graphs.ts";
import { type OpenApi, openApi } from "../graphql/open-api.ts";
import { threeSteps } from "../graphql/world.ts";
import { ofUnit, sun, wang } from "./people.ts";

const { notice } = threeSteps();
const SET = `mutation($input: SetUnitContactInput!) { setUnitContact(input: $input) { revision phone address enteredBy } }`;
const CONTACT = `query($unit: ID!) { unit(id: $unit) { contact { revision phone address enteredBy } } }`;
const HISTORY = `query($unit: ID!) { unit(id: $unit) { contactHistory { revision phone enteredBy } } }`;

describe.each(graphEngines)("how a unit is reached, on $name", (engine) => {
  let api: OpenApi;
  let unit: string;
  beforeAll(async () => {
    api = await openApi(engine, [notice.record]);
    [{ id: unit }] = (await api.ask(`{ units(name: "市场监管局") { nodes { id } } }`)).units.nodes;
  });
  afterAll(() => api.close());
  const contact = async () => (await api.ask(CONTACT, { unit })).unit.contact;

  test("is what an editor entered last; who entered it, and all that stood before, is kept", async () => {
    expect(await contact()).toBeNull();
    await api.as(wang).ask(SET, { input: { unit, revision: 0, phone: "022-25201111", address: "宏达街19号" } });
    expect(await contact()).toEqual({ revision: 1, phone: "022-25201111", address: "宏达街19号", enteredBy: "王" });
    await api.as(sun).ask(SET, { input: { unit, revision: 1, phone: "022-25202222" } });
    expect(await contact()).toEqual({ revision: 2, phone: "022-25202222", address: null, enteredBy: "孙" });
    expect((await api.as(wang).ask(HISTORY, { unit })).unit.contactHistory).toEqual([
      { revision: 2, phone: "022-25202222", enteredBy: "孙" },
      { revision: 1, phone: "022-25201111", enteredBy: "王" },
    ]);
    const acts = await api.graph.read("MATCH (e:AuditEntry) WHERE e.action = 'unit.setContact' RETURN e.actor AS actor ORDER BY e.seq");
    expect(acts).toEqual([{ actor: "王" }, { actor: "孙" }]);
  });

  test("two who read the same do not overwrite each other, and both left empty takes it back", async () => {
    const input = { unit, revision: 1, phone: "022-25203333" };
    expect((await api.as(wang).refused(SET, { input })).extensions?.code).toBe("CONFLICT");
    await api.as(wang).ask(SET, { input: { unit, revision: 2 } });
    expect(await contact()).toBeNull();
  });

  test.each([
    ["a mobile", { phone: "138 0013 8000" }, "BAD_USER_INPUT"],
    ["a mobile in an address", { address: "宏达街19号 13800138000" }, "BAD_USER_INPUT"],
    ["a name", { phone: "张三 25201111" }, "BAD_USER_INPUT"],
    ["an address without end", { address: "街".repeat(101) }, "BAD_USER_INPUT"],
  ])("is never %s", async (_what, entered, code) => {
    expect((await api.as(wang).refused(SET, { input: { unit, revision: 3, ...entered } })).extensions?.code).toBe(code);
  });

  test("is no matter of another unit's editor, nor of a post, nor its history of the public", async () => {
    const input = { unit, revision: 3, phone: "25201111" };
    expect((await api.as(ofUnit("周", "elsewhere")).refused(SET, { input })).extensions?.code).toBe("FORBIDDEN");
    const [post] = (await api.ask(`{ units(name: "分管副主任") { nodes { id } } }`)).units.nodes;
    expect((await api.as(wang).refused(SET, { input: { ...input, unit: post.id, revision: 0 } })).extensions?.code).toBe("NOT_FOUND");
    expect((await api.refused(HISTORY, { unit })).extensions?.code).toBe("UNAUTHENTICATED");
  });
});
