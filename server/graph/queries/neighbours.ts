import type { EdgeType } from "../../domain/graph-model.ts";
import { EDGE_TYPES } from "../load/labels.ts";
import { asNode, type Properties } from "../rows/as-node.ts";
import type { CitationRow, NodeRow } from "../rows/node-row.ts";
import type { GraphReader } from "./batch.ts";
import { inForce } from "./in-force.ts";
import { PUBLIC_LABELS } from "./node-of-any-kind.ts";

/** The neighbours of a node by one relation, in one direction. */
interface NeighboursRow {
  relation: EdgeType;
  outgoing: boolean;
  totalCount: number;
  nodes: { node: NodeRow; citation: CitationRow | null }[];
}

/** Of each relation, at most so many: a place may have thousands of things. */
const MOST = 100;

const published = (name: string) => `(${name}.state IS NULL OR ${name}.state = 'PUBLISHED')`;
const arrow = (type: string, outgoing: boolean) => (outgoing ? `-[r${type}]->` : `<-[r${type}]-`);
/** Where a notice names nobody to pass things on to, the edge leads back to the body itself: there is no neighbour. */
const leadsOn = "coalesce(r.targetless, false) = false";
const known = PUBLIC_LABELS.map((label) => `m:${label}`).join(" OR ");

const count = (outgoing: boolean) => /* cypher */ `
  MATCH (n:Entity {id: $id})${arrow("", outgoing)}(m:Entity)
  WHERE ${inForce("r")} AND ${leadsOn} AND ${published("n")} AND ${published("m")} AND (${known})
  RETURN type(r) AS relation, ${outgoing} AS outgoing, count(r) AS totalCount`;
const COUNTS = `${count(true)} UNION ALL ${count(false)}`;

const members = (relation: EdgeType, outgoing: boolean) => /* cypher */ `
  MATCH (n:Entity {id: $id})${arrow(`:${relation}`, outgoing)}(m:Entity)
  WHERE ${inForce("r")} AND ${leadsOn} AND ${published("m")} AND (${known})
  RETURN r {.*} AS edge, labels(m) AS labels, m {.*} AS node
  ORDER BY m.position, m.id LIMIT ${MOST}`;

/** Everything around a node that is public and holds on a date, by relation and direction, each edge with the clause that says so. */
export async function readNeighbours(graph: GraphReader, id: string, on: string): Promise<NeighboursRow[]> {
  const groups = await graph.read<Omit<NeighboursRow, "nodes">>(COUNTS, { id, on });
  const order = ({ relation }: { relation: EdgeType }) => EDGE_TYPES.indexOf(relation);
  return Promise.all(
    groups
      .sort((a, b) => Number(b.outgoing) - Number(a.outgoing) || order(a) - order(b))
      .map(async (group) => {
        const rows = await graph.read<{ edge: Properties; labels: string[]; node: Properties }>(members(group.relation, group.outgoing), {
          id,
          on,
        });
        return { ...group, nodes: rows.map(asNeighbour) };
      }),
  );
}

function asNeighbour({ edge, labels, node }: { edge: Properties; labels: string[]; node: Properties }): NeighboursRow["nodes"][number] {
  const label = PUBLIC_LABELS.find((each) => labels.includes(each));
  if (!label) throw new Error(`a node without a public label: ${labels.join()}`);
  const { quote, clauseId, policyId } = edge as Partial<CitationRow>;
  return { node: asNode(label, node), citation: quote && clauseId && policyId ? { quote, clauseId, policyId } : null };
}
