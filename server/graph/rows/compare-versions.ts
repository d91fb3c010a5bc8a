import type { StatedEdgeRow, StatedNodeRow } from "../queries/policy-statements.ts";
import type { Properties } from "./as-node.ts";
import type { StatementRow } from "./node-row.ts";

/** What one version of a notice lays down. */
export interface Version {
  id: string;
  edges: StatedEdgeRow[];
  nodes: StatedNodeRow[];
}

interface ComparedRow {
  relation: StatedEdgeRow["type"] | "CADENCE" | "DEADLINE";
  from: string;
  to: string | null;
  before: StatementRow | null;
  after: StatementRow | null;
}

/** One thing that a version says: what it is about in both versions alike, and the words that may differ between them. */
interface Said {
  key: string;
  relation: ComparedRow["relation"];
  from: string;
  to: string | null;
  /** What makes it another thing where it differs; how a clause is worded around it does not. */
  matters: string;
  statement: StatementRow;
}

/** How a later version differs from an earlier one; each list in the order of kind, then of names. */
interface ComparedVersions {
  gained: ComparedRow[];
  lost: ComparedRow[];
  changed: ComparedRow[];
  /** How much of each kind both say alike. */
  unchanged: { relation: ComparedRow["relation"]; count: number }[];
}

/** What the later version gained, lost, changed and kept. */
export function compareVersions(before: Version, after: Version): ComparedVersions {
  const [earlier, later] = [saidBy(before), saidBy(after)];
  const row = (said: Said, was: Said | undefined, is: Said | undefined): ComparedRow => ({
    relation: said.relation,
    from: said.from,
    to: said.to,
    before: was?.statement ?? null,
    after: is?.statement ?? null,
  });
  const gained = [...later.values()].filter(({ key }) => !earlier.has(key)).map((is) => row(is, undefined, is));
  const lost = [...earlier.values()].filter(({ key }) => !later.has(key)).map((was) => row(was, was, undefined));
  const changed = [...later.values()].flatMap((is) => {
    const was = earlier.get(is.key);
    return was && was.matters !== is.matters ? [row(is, was, is)] : [];
  });
  const alike = [...later.values()].filter(({ key, matters }) => earlier.get(key)?.matters === matters);
  const kinds = [...Map.groupBy(alike, ({ relation }) => relation)].sort(([a], [b]) => compare(a, b));
  return {
    gained: inOrder(gained),
    lost: inOrder(lost),
    changed: inOrder(changed),
    unchanged: kinds.map(([relation, { length }]) => ({ relation, count: length })),
  };
}

function saidBy({ id, edges, nodes }: Version): Map<string, Said> {
  const all = [...edges.map((row) => saidByEdge(row, id)), ...nodes.map((row) => saidByNode(row, id))];
  const said = new Map<string, Said>();
  // The same thing said in two clauses is one thing.
  for (const each of all.sort((a, b) => compare(a.statement.citation.clauseId, b.statement.citation.clauseId))) {
    if (!said.has(each.key)) said.set(each.key, each);
  }
  return said;
}

function saidByEdge({ type, edge, from, to, fromLabels, toLabels }: StatedEdgeRow, policyId: string): Said {
  const targetless = edge.targetless === true;
  const matters = [edge.condition, targetless ? "" : edge.escalationKind, edge.deputy, edge.openEnded];
  return {
    key: [type, sameNode(from, fromLabels, policyId), targetless ? "" : sameNode(to, toLabels, policyId)].join("|"),
    relation: type,
    from: nameOf(from),
    to: targetless ? null : nameOf(to),
    matters: JSON.stringify(matters),
    statement: { text: String(edge.text ?? edge.quote), citation: cited(edge.quote, edge.clauseId, policyId) },
  };
}

function saidByNode({ label, node }: StatedNodeRow, policyId: string): Said {
  const text = String(label === "Measure" ? node.deadline : node.cadence);
  const relation = label === "Measure" ? "DEADLINE" : "CADENCE";
  const [quote, clauseId] = label === "Measure" ? [node.quote, node.clauseId] : [node.cadenceQuote, node.cadenceClauseId];
  return {
    key: `${relation}|${sameNode(node, [label], policyId)}`,
    relation,
    from: nameOf(node),
    to: null,
    matters: text,
    statement: { text, citation: cited(quote ?? text, clauseId ?? node.clauseId, policyId) },
  };
}

/** What makes nodes of two versions the same: a measure keeps its title where its number moves, all else keeps its id within the notice. */
function sameNode(node: Properties, labels: string[], policyId: string): string {
  const id = String(node.id);
  if (labels.includes("Measure")) return `measure ${node.titleKey}`;
  return id === policyId ? "policy" : id.startsWith(`${policyId}.`) ? id.slice(policyId.length) : id;
}

function nameOf({ name, title, text }: Properties): string {
  return String(name ?? title ?? text);
}

function cited(quote: unknown, clauseId: unknown, policyId: string): StatementRow["citation"] {
  return { quote: String(quote), clauseId: String(clauseId), policyId };
}

function inOrder(rows: ComparedRow[]): ComparedRow[] {
  return rows.sort((a, b) => compare(a.relation, b.relation) || compare(a.from, b.from) || compare(a.to ?? "", b.to ?? ""));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
