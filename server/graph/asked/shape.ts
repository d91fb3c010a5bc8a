import { asNode, type Properties } from "../rows/as-node.ts";
import { inWrittenOrder } from "../rows/in-written-order.ts";
import type { NodeRow } from "../rows/node-row.ts";
import type { AskedNode, AskedRelation, Follow } from "./asked.ts";
import type { EdgeRelation, EdgeRow, Names, NodeRelation, Target } from "./relation.ts";

/** What a root's head binds. */
export const ROOT = "n";

/**
 * How one thing is read: `blocks` stand before the list that holds `columns`, and `read` makes the thing of such a list.
 * Lists decode faster than maps, and only what was asked for travels.
 */
export interface Shape<Row> {
  blocks: string;
  columns: string[];
  read: (cells: readonly unknown[]) => Row;
}

/**
 * A node bound as `name`, with everything asked of it: each relation is a subquery of its own that collects what it finds, so that a root
 * stays one row, and the planner never has more than one step to think about.
 * `offset` is the place of its first column in the list.
 */
export function shapeNode(target: Target, asked: AskedNode, name: string, offset = 0): Shape<NodeRow> {
  const own = shapeProperties(name, asked.properties, offset);
  const columns = [...own.columns];
  const kindAt = isKind(target) ? offset + columns.push(`'${KINDS[target][1]}' IN labels(${name})`) - 1 : -1;
  const follows = asked.follows.map((follow, index) => {
    const alias = `${name}_${index}`;
    const shape = shapeRelation(follow, name, alias);
    return { ...follow, ...shape, at: offset + columns.push(shape.column) - 1 };
  });
  const read = (cells: readonly unknown[]) => {
    const label = isKind(target) ? KINDS[target][cells[kindAt] ? 1 : 0] : target;
    const node: NodeRow = asNode(label, own.read(cells));
    if (follows.length === 0) return node;
    const fetched: Record<string, unknown> = {};
    for (const { field, relation, read, at } of follows) {
      const values = read(cells[at] as unknown[][]);
      if (!relation.one) fetched[field] = values;
      // One that must be there and is not is left to the resolver, which says so.
      else if (values.length > 0 || relation.one === "optional") fetched[field] = values[0] ?? null;
    }
    node.fetched = fetched;
    return node;
  };
  const blocks = [...follows.map(({ ahead }) => ahead ?? ""), ...follows.map(({ block }) => block)].join("\n");
  return { blocks, columns, read };
}

/** What follows a relation: a block of the statement, what stands before all blocks, and the column where its rows stand then. */
interface ShapedRelation {
  ahead?: string;
  block: string;
  column: string;
  read: (rows: unknown[][]) => unknown[];
}

function shapeRelation({ relation, asked }: Follow, a: string, alias: string): ShapedRelation {
  const names = { a, r: `r${alias}`, n: `x${alias}` };
  return relation.kind === "nodes" ? shapeNodes(relation, asked, names, alias) : shapeEdges(relation, asked, names, alias);
}

function shapeNodes(relation: NodeRelation, { node }: AskedRelation, names: Names, alias: string): ShapedRelation {
  const { blocks, columns, read: readNode } = shapeNode(relation.to, node, names.n);
  const read = (rows: unknown[][]) => rows.map(readNode);
  if (relation.lookup && names.a === ROOT && blocks === "") {
    // One or none: it needs no subquery that collects, which costs as much as the lookup. Further in, it could lose the order of a list.
    const column = `CASE WHEN ${names.n}.id IS NULL THEN [] ELSE [[${columns.join(", ")}]] END`;
    return { block: `OPTIONAL ${relation.match(names)}`, column, read };
  }
  const sorted = relation.lookup ? "" : `WITH DISTINCT ${names.n} ORDER BY ${relation.order.map((key) => `${names.n}.${key}`).join(", ")}`;
  const block = `CALL { WITH ${names.a} ${relation.match(names)} ${sorted} ${blocks} RETURN collect([${columns.join(", ")}]) AS ${alias} }`;
  return { block, column: alias, read };
}

function shapeEdges(relation: EdgeRelation, asked: AskedRelation, names: Names, alias: string): ShapedRelation {
  const { r, n, a } = names;
  const [c, p] = [`c${alias}`, `p${alias}`];
  const asks = ([field]: [string, string]) => asked.value === "all" || asked.value.includes(field);
  const more = {
    text: `${r}.text`,
    ...relation.edge(names),
    ...Object.fromEntries(Object.entries(relation.edgeIfAsked?.(names) ?? {}).filter(asks)),
  };
  const edgeKeys = ["quote", ...Object.keys(more)];
  const columns = [relation.quote?.(names) ?? `${r}.quote`, ...Object.values(more)];

  const clause = shapeProperties(c, asked.clause, columns.length);
  columns.push(...clause.columns);
  const policy = asked.policy && shapeProperties(p, asked.policy === "all" ? null : asked.policy, columns.length);
  if (policy) columns.push(...policy.columns);
  const fromName = relation.fromField?.name(names);
  const from = fromName ? shapeNode("MeetingBody", asked.from, fromName, columns.length) : null;
  if (from) columns.push(...from.columns);
  const node = relation.nodeField === null ? null : shapeNode(relation.to, asked.node, n, columns.length);
  if (node) columns.push(...node.columns);

  const cited = [
    `MATCH (${c}:Clause {id: ${relation.clauseId?.(names) ?? `${r}.clauseId`}})`,
    ...(policy ? [`MATCH (${p}:Policy {id: ${c}.policyId})`] : []),
  ];
  const ahead = relation.ahead?.(names);
  const block = `CALL { WITH ${[a, ...(ahead?.binds ?? [])].join(", ")} ${relation.match(names)} ${cited.join(" ")}
    ${from?.blocks ?? ""} ${node?.blocks ?? ""} RETURN collect([${columns.join(", ")}]) AS ${alias} }`;
  const readRow = (cells: unknown[]): EdgeRow => ({
    edge: pick(edgeKeys, cells, 0),
    clause: clause.read(cells),
    policy: policy ? policy.read(cells) : null,
    from: from?.read(cells) as NodeRow,
    node: node?.read(cells) as NodeRow,
  });
  const { value, first } = relation;
  const read = (rows: unknown[][]) => {
    const sorted = inWrittenOrder(rows.map(readRow));
    if (first) sorted.sort((one, other) => Number(first(other)) - Number(first(one)));
    return sorted.map(value);
  };
  return { ahead: ahead?.cypher, block, column: alias, read };
}

function shapeProperties(name: string, properties: readonly string[] | null, offset: number) {
  return {
    columns: properties ? properties.map((property) => `${name}.${property}`) : [`${name} {.*}`],
    read: (cells: readonly unknown[]) => (properties ? pick(properties, cells, offset) : (cells[offset] as Properties)),
  };
}

/** What is null in the graph is missing in the row. */
function pick(keys: readonly string[], cells: readonly unknown[], offset: number): Properties {
  const properties: Properties = {};
  for (let index = 0; index < keys.length; index++) {
    const value = cells[offset + index];
    if (value !== null && value !== undefined) properties[keys[index] as string] = value;
  }
  return properties;
}

const KINDS = { Actor: ["Unit", "MeetingBody"], Subject: ["Indicator", "Measure"] } as const;
const isKind = (target: Target): target is keyof typeof KINDS => target in KINDS;
