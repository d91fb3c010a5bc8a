import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { getNamedType, isAbstractType, isLeafType, isObjectType } from "graphql";
import neo4j, { type Plan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSeed } from "../../seed/load-seed.ts";
import { CHAIN_FIELDS } from "../../server/graphql/asked-of-chain.ts";
import { buildApiSchema } from "../../server/graphql/build-api-schema.ts";
import { relationOf } from "../../server/graphql/from-graph.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { neo4jUrl } from "../neo4j/neo4j-url.ts";
import { type OpenApi, openApi } from "./open-api.ts";

const root = resolve(import.meta.dirname, "../..");

/** The questions of the README, and how many statements each costs: a place that is named costs one to learn what it means, a total one to count. */
const QUESTIONS = [...readFileSync(resolve(root, "README.md"), "utf8").matchAll(/```graphql\n([\s\S]*?)```/g)].map(
  ([, question]) => question as string,
);
const STATEMENTS = [3, 1, 3, 2, 2];

/** Edges that no statement brings along: rarely asked for, or in need of more than one step; loaders read them, each thing once. */
const BY_LOADERS = [
  // What has arguments is a list with a statement of its own.
  ...["measures", "indicators", "meetingBodies", "duties"].map((name) => `Policy.${name}`),
  // Found by another road than an edge, or made from a property.
  ...["CaseStudy.citation", "CaseStudy.results", "CaseStudy.attachments"],
  ...["CaseStudy.revisions", "Interpretation.revisions", "Measure.timing", "Duty.timing", "MeetingBody.timing"],
  ...["Unit.contact", "Unit.contactHistory"],
  ...["Clause.states", "Interpretation.sections", "MeetingBody.takesUp", "Policy.outline", "Policy.procedures"],
];

/** What the public is not told. */
const FOR_EDITORS = ["Unit.contactHistory"];

/** Types that are no nodes: their fields are read with the edge they stand on. */
const VALUES = ["Assignment", "Citation", "EscalationStep", "Participation", "ResponsibilityChain", "Statement", "TakenUp"];

/** Types of which one is found by its id. */
const LOOKED_UP = ["Policy", "Clause", "Measure", "Indicator", "Unit", "MeetingBody", "Duty", "Interpretation", "CaseStudy"];

test("every edge of the schema is brought along by the statement of a question, or stands in the list of those that are not", () => {
  const schema = buildApiSchema();
  const forgotten: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    const isNode = isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node");
    if (!isNode) continue;
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      if (!isLeafType(getNamedType(field.type)) && !relationOf(field) && !BY_LOADERS.includes(name)) forgotten.push(name);
    }
  }
  expect(forgotten).toEqual([]);
});

test("every field of a value that stands on an edge is known to the statement", () => {
  const schema = buildApiSchema();
  const known = new Set([...Object.keys(CHAIN_FIELDS), "subject", "unit", "body", "actor", "to", "from", "citation", "clause", "policy"]);
  const forgotten = VALUES.flatMap((name) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) return [`${name} is no type`];
    return Object.values(type.getFields())
      .filter((field) => !isLeafType(getNamedType(field.type)) && !known.has(field.name))
      .map((field) => `${name}.${field.name}`);
  });
  expect(forgotten).toEqual([]);
});

describe.each(graphEngines)("on $name", (engine) => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi(engine, []);
    await loadSeed(api.graph, resolve(root, "seed"), () => {});
  });
  afterAll(() => api?.close());

  test.each(STATEMENTS.map((statements, index) => [index + 1, statements]))(
    "question %i of the README costs %i",
    async (number, statements) => {
      api.trips();
      const answer = await api.ask(QUESTIONS[number - 1] as string);
      expect(api.trips()).toBe(statements);
      expect(JSON.stringify(Object.values(answer)[0]).length).toBeGreaterThan(50);
    },
  );

  test("every question of the README is counted", () => {
    expect(QUESTIONS).toHaveLength(STATEMENTS.length);
  });

  test("a measure is found by its number in its notice, and by what is behind its section there", async () => {
    const numbered = async (number: string) => {
      const { measures } = await api.ask(`query ($number: String) { measures(number: $number) { nodes { number title } } }`, { number });
      return measures.nodes.map(({ number, title }: any) => `${number} ${title}`);
    };
    expect(await numbered("33")).toEqual(["33 企业服务工作升级"]);
    expect(await numbered("3")).toEqual(["（2）3 提升大厅管理水平", "（3）3 建立监督处理机制", "3 分类审批效率领先"]);
    expect(await numbered("99")).toEqual([]);
  });

  test("what many notices hold is counted in one statement a kind, and is what each of them lists", async () => {
    const totals = ["measures", "indicators", "meetingBodies", "duties"];
    const asked = (fields: string) =>
      `{ policies(first: 5) { nodes { ${totals.map((name) => `${name}(first: 100) { ${fields} }`).join(" ")} } } }`;
    api.trips();
    const counted = (await api.ask(asked("totalCount"))).policies.nodes;
    expect(api.trips()).toBe(1 + totals.length);
    const listed = (await api.ask(asked("nodes { id }"))).policies.nodes;
    const numbers = (nodes: any[], of: (list: any) => number) => nodes.map((node) => totals.map((name) => of(node[name])));
    expect(numbers(counted, ({ totalCount }) => totalCount)).toEqual(numbers(listed, ({ nodes }) => nodes.length));
    expect(counted.length).toBe(5);
  });

  test.each(LOOKED_UP)(
    "%s: what one statement brings is what loaders bring",
    async (typeName) => {
      const { fields, ids } = await everythingOf(typeName);
      // A few fields at a time: a cold server plans a statement of all of them for longer than a reader waits.
      for (let at = 0; at < fields.length; at += 3) {
        const document = fields.slice(at, at + 3).join(" ");
        for (const id of ids.slice(0, 6)) {
          // `node` reads the whole node and leaves all its edges to loaders.
          const along = await api.ask(`query ($id: ID!) { it: ${lookupOf(typeName)}(id: $id) { ${document} } }`, { id });
          const loaded = await api.ask(`query ($id: ID!) { it: node(id: $id) { ... on ${typeName} { ${document} } } }`, { id });
          expect(along.it).toEqual(loaded.it);
          expect(along.it).not.toBeNull();
        }
      }
    },
    120_000,
  );

  test("a field alone is answered as it is among all others", async () => {
    const { fields, ids } = await everythingOf("Measure");
    const [id] = ids;
    const whole = (await api.ask(`query ($id: ID!) { measure(id: $id) { ${fields.join(" ")} } }`, { id })).measure;
    for (const field of fields) {
      const { measure } = await api.ask(`query ($id: ID!) { measure(id: $id) { ${field} } }`, { id });
      for (const [name, value] of Object.entries(measure)) expect(value).toEqual(whole[name]);
    }
  });

  test("aliases, fragments, conditions and parts of a list's edges ask for one thing together", async () => {
    const document = `
      query ($id: ID!, $not: Boolean = false) {
        measure(id: $id) { a: leads { unit { name } } b: leads { ...Cited unit { id } } supports @include(if: $not) { text } ...Titled }
      }
      fragment Cited on Assignment { citation { quote clause { ... on Clause { url } } } }
      fragment Titled on Measure { title leads { openEnded } }`;
    const { units } = await api.ask(`{ units(first: 100) { nodes { leadsMeasures { id } } } }`);
    const id = units.nodes.flatMap(({ leadsMeasures }: any) => leadsMeasures)[0].id;
    api.trips();
    const { measure } = await api.ask(document, { id });
    expect(api.trips()).toBe(1);
    expect(Object.keys(measure)).toEqual(["a", "b", "title", "leads"]);
    expect(measure.b.map((lead: any) => lead.unit.id)).toHaveLength(measure.a.length);
    expect(measure.b[0].citation.clause.url).toMatch(/^\/policies\//);
    const { measures } = await api.ask(`{ measures(first: 2) { edges { cursor node { title } } nodes { leads { text } } } }`);
    expect(measures.nodes.map((node: any) => Object.keys(node))).toEqual([["leads"], ["leads"]]);
    expect(measures.edges.every(({ node }: any) => node.title.length > 0)).toBe(true);
  });

  const ONE = /* GraphQL */ `
    query ($id: ID!) {
      indicator(id: $id) { name jurisdiction { name } leads { unit { name } citation { quote clause { path } } } takenUpBy { body { name } } }
    }`;

  test("fifty questions at once, one about nothing, share four statements, and each is answered as it is alone", async () => {
    const { indicators } = await api.ask(`{ indicators(first: 49) { nodes { id } } }`);
    const ids = [...indicators.nodes.map(({ id }: any) => id), "nothing"];
    expect(ids).toHaveLength(50);
    const alone = [];
    for (const id of ids) alone.push(await api.ask(ONE, { id }));
    // The first two have the statement planned that all share, which may take longer than those on one trip wait for each other.
    await Promise.all(ids.slice(0, 2).map((id) => api.ask(ONE, { id })));
    api.trips();
    const together = await Promise.all(ids.map((id) => api.ask(ONE, { id })));
    expect(api.trips()).toBe(4);
    expect(together).toEqual(alone);
    expect(new Set(together.map(({ indicator }) => indicator?.name)).size).toBeGreaterThan(20);
    expect(together.at(-1)).toEqual({ indicator: null });
  });

  test("questions about one thing at once have it each, and share one statement", async () => {
    const id = "dongli-indicator-groups.i-kaibanqiye";
    api.trips();
    const answers = await Promise.all([1, 2, 3].map(() => api.ask(ONE, { id })));
    expect(api.trips()).toBe(1);
    expect(answers.map(({ indicator }) => indicator.name)).toEqual(["开办企业", "开办企业", "开办企业"]);
  });

  // The embedded engine explains no statement.
  if (engine.name === "Neo4j") {
    test("no lookup and no question of the README looks through all nodes of a kind", async () => {
      api.statements.clear();
      for (const question of QUESTIONS) await api.ask(question);
      const lookups = LOOKED_UP.map((typeName) => `${lookupOf(typeName)}(id: "nothing") { id }`);
      const all = `{ ${lookups.join(" ")} node(id: "nothing") { id } }`;
      await api.ask(all);
      // Those who ask at once share other statements.
      await Promise.all([api.ask(all), api.ask(all)]);
      expect(await scansOf([...api.statements])).toEqual([]);
    });

    test("of questions at once, one that takes too long is UNAVAILABLE, and the others are answered", async () => {
      const subject = "dongli-indicator-groups.i-kaibanqiye";
      const others = ["teda-overall-plan-2020.m-1", "teda-overall-plan-2020.m-2"];
      const ladder = `query ($id: ID!) {
        responsibilityChain(subject: $id) { escalation { to { ... on MeetingBody { name escalatesTo { condition } } } } } }`;
      const alone = await Promise.all(others.map((id) => api.ask(ladder, { id })));
      // Five thousand steps up to one body, each of which asks where that one goes on to: five thousand steps that hold no more.
      await api.graph.write((transaction) =>
        transaction.run(
          `MATCH (:Subject {id: $subject})-[said:TAKEN_UP_BY]->(b:MeetingBody)
           CREATE (above:Entity:Actor:MeetingBody:Crowded {id: 'crowded', name: 'crowded'})
           WITH * UNWIND range(1, 5000) AS n
           CREATE (b)-[:ESCALATES_TO {clauseId: said.clauseId, quote: said.quote}]->(above)
           CREATE (above)-[:ESCALATES_TO {clauseId: said.clauseId, quote: said.quote, until: '2000-01-01'}]->(above)`,
          { subject },
        ),
      );
      const crowded = api.refused(ladder, { id: subject });
      expect(await Promise.all(others.map((id) => api.ask(ladder, { id })))).toEqual(alone);
      expect((await crowded).extensions?.code).toBe("UNAVAILABLE");
      await api.graph.write((transaction) => transaction.run("MATCH (c:Crowded) DETACH DELETE c"));
    });
  }

  /** All fields of a type with two levels of what stands behind them, and the ids of some. */
  async function everythingOf(typeName: string): Promise<{ fields: string[]; ids: string[] }> {
    const list = { Policy: "policies", CaseStudy: "caseStudies", MeetingBody: "meetingBodies", Duty: "duties" }[typeName];
    const fields = fieldsOf(typeName, 1);
    const ids =
      typeName === "Clause"
        ? (await api.ask(`{ policies(first: 2) { nodes { clauses { id } } } }`)).policies.nodes.flatMap(({ clauses }: any) =>
            clauses.slice(0, 5),
          )
        : (await api.ask(`{ it: ${list ?? `${lookupOf(typeName)}s`}(first: 12) { nodes { id } } }`)).it.nodes;
    return { fields, ids: ids.map(({ id }: any) => id) };
  }
});

/** Which statements Neo4j would answer by looking through a label, or through everything; places are few, and read as a whole. */
async function scansOf(statements: string[]): Promise<string[]> {
  const driver = neo4j.driver(neo4jUrl as string);
  const session = driver.session({ database: "neo4j" });
  const scans: string[] = [];
  for (const statement of statements) {
    const { summary } = await session.run(`EXPLAIN ${statement}`);
    const found = operatorsOf(summary.plan as Plan)
      .filter(({ operatorType }) => /AllNodesScan|ByLabel.*Scan/.test(operatorType))
      .map(({ operatorType, arguments: { Details } }) => `${operatorType} ${Details}`)
      .filter((scan) => !scan.endsWith(":Jurisdiction"));
    if (found.length > 0) scans.push(`${found}: ${statement}`);
  }
  await driver.close();
  return scans;
}

const operatorsOf = (plan: Plan): Plan[] => [plan, ...plan.children.flatMap(operatorsOf)];

const lookupOf = (typeName: string) => `${typeName[0]?.toLowerCase()}${typeName.slice(1)}`;

/** The fields of a type without arguments, with so many levels of nodes behind them. */
function fieldsOf(typeName: string, levels: number): string[] {
  const type = schemaOnce.getType(typeName);
  if (isAbstractType(type)) {
    return schemaOnce.getPossibleTypes(type).map(({ name }) => `... on ${name} { __typename id }`);
  }
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (field.args.length > 0 || FOR_EDITORS.includes(`${typeName}.${field.name}`)) return [];
    if (isLeafType(inner)) return [field.name];
    const left = VALUES.includes(inner.name) ? levels : levels - 1;
    return left < 0 ? [] : [`${field.name} { __typename ${fieldsOf(inner.name, left).join(" ")} }`];
  });
}

const schemaOnce = buildApiSchema();
