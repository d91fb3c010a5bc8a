import { type CustomAdapter, createAdapterFactory } from "better-auth/adapters";
import type { BetterAuthOptions, DBAdapter } from "better-auth/types";
import type { GraphTransaction, Parameters } from "../../graph/graph-store.ts";
import type { JoiningGraph } from "./joining-graph.ts";
import { storedToken } from "./stored-token.ts";
import { type Condition, propertyName, whereClause } from "./where-clause.ts";

/** The nodes behind the library's models. None is an Entity: no list, search, export or `node` of the API finds them. */
const LABELS: Record<string, string> = { user: "Account", account: "Credential", session: "Session", verification: "Verification" };

/** Told of each node that is made, in the transaction that makes it. */
export type OnCreate = (transaction: GraphTransaction, model: string, row: Parameters) => Promise<void>;

/** Keeps what better-auth keeps in the graph, on either engine; dates are ISO 8601 texts there, and the tokens of sessions their hashes. */
export function graphAdapter(graph: JoiningGraph, onCreate: OnCreate) {
  return (options: BetterAuthOptions): DBAdapter<BetterAuthOptions> => {
    const adapter: DBAdapter<BetterAuthOptions> = createAdapterFactory({
      config: {
        adapterId: "graph",
        supportsDates: false,
        supportsBooleans: true,
        supportsArrays: true,
        supportsJSON: false,
        supportsNumericIds: false,
        // What it writes meanwhile joins, by whichever adapter.
        transaction: (work) => graph.write(() => work(adapter)),
      },
      adapter: () => storage(graph, onCreate),
    })(options);
    return adapter;
  };
}

function storage(graph: JoiningGraph, onCreate: OnCreate): CustomAdapter {
  const write = <Row>(cypher: string, parameters: Parameters) => graph.write((transaction) => transaction.run<Row>(cypher, parameters));

  /** Takes what is found away. Of two who come at once, one waits for the other's lock and finds it gone. */
  const take = <Row extends { id: string }>(matched: string, parameters: Parameters, label: string) =>
    graph.write(async (transaction) => {
      const rows = await transaction.run<{ row: Row }>(`${matched} SET n.gone = true RETURN n {.*} AS row`, parameters);
      await transaction.run(`MATCH (n:${label}) WHERE n.id IN $ids DETACH DELETE n`, { ids: rows.map(({ row }) => row.id) });
      return rows.map(({ row }) => row);
    });

  return {
    create: ({ model, data }) =>
      graph.write(async (transaction) => {
        const stored = model === "session" ? { ...data, token: storedToken(data.token) } : data;
        await transaction.run(`CREATE (n:${labelOf(model)}) SET n += $stored`, { stored });
        await onCreate(transaction, model, data);
        return data;
      }),

    findOne: async <Row>({ model, where }: { model: string; where: Condition[] }) => {
      const { matched, parameters } = matching(model, where);
      const [found] = await graph.read<{ row: Row }>(`${matched} RETURN n {.*} AS row LIMIT 1`, parameters);
      return found ? asAsked(found.row, where) : null;
    },

    findMany: async <Row>({ model, where, limit, sortBy, offset = 0 }: Page) => {
      const { matched, parameters } = matching(model, where);
      const order = sortBy ? `ORDER BY n.${propertyName(sortBy.field)} ${sortBy.direction === "desc" ? "DESC" : "ASC"}` : "";
      const cypher = `${matched} WITH n ${order} SKIP $offset LIMIT $limit RETURN n {.*} AS row`;
      const rows = await graph.read<{ row: Row }>(cypher, { ...parameters, offset, limit });
      return rows.map(({ row }) => row);
    },

    count: async ({ model, where }) => {
      const { matched, parameters } = matching(model, where);
      const [row] = await graph.read<{ count: number }>(`${matched} RETURN count(n) AS count`, parameters);
      return row?.count ?? 0;
    },

    update: async <Row>({ model, where, update }: { model: string; where: Condition[]; update: Row }) => {
      const { matched, parameters } = matching(model, where);
      const cypher = `${matched} WITH n LIMIT 1 SET n += $update RETURN n {.*} AS row`;
      const [updated] = await write<{ row: Row }>(cypher, { ...parameters, update });
      return updated ? asAsked(updated.row, where) : null;
    },

    updateMany: async ({ model, where, update }) => {
      const { matched, parameters } = matching(model, where);
      const [row] = await write<{ count: number }>(`${matched} SET n += $update RETURN count(n) AS count`, { ...parameters, update });
      return row?.count ?? 0;
    },

    delete: async ({ model, where }) => {
      const { matched, parameters } = matching(model, where);
      await take(`${matched} WITH n LIMIT 1`, parameters, labelOf(model));
    },

    deleteMany: async ({ model, where }) => {
      const { matched, parameters } = matching(model, where);
      return (await take(matched, parameters, labelOf(model))).length;
    },

    consumeOne: async <Row>({ model, where }: { model: string; where: Condition[] }) => {
      const { matched, parameters } = matching(model, where);
      const [taken] = await take(`${matched} WITH n LIMIT 1`, parameters, labelOf(model));
      return (taken ?? null) as Row | null;
    },
  };
}

interface Page {
  model: string;
  where?: Condition[];
  limit: number;
  sortBy?: { field: string; direction: "asc" | "desc" };
  offset?: number;
}

function matching(model: string, conditions: Condition[] = []): { matched: string; parameters: Parameters } {
  const stored = model === "session" ? conditions.map(byStoredToken) : conditions;
  const { where, parameters } = whereClause(stored);
  return { matched: `MATCH (n:${labelOf(model)}) ${where}`, parameters };
}

function byStoredToken(condition: Condition): Condition {
  if (condition.field !== "token") return condition;
  const { value } = condition;
  return { ...condition, value: Array.isArray(value) ? value.map((each) => storedToken(String(each))) : storedToken(String(value)) };
}

/** A session that was found by its token has that token again: the library goes on to use it. */
function asAsked<Row>(row: Row, conditions: Condition[]): Row {
  const token = conditions.find(({ field, operator }) => field === "token" && operator === "eq")?.value;
  return token === undefined ? row : { ...row, token };
}

function labelOf(model: string): string {
  const label = LABELS[model];
  if (!label) throw new Error(`no label for the model ${model}`);
  return label;
}
