import { withoutSpace } from "../../domain/without-space.ts";
import { lockChangeLog } from "../change-log.ts";
import type { GraphStore } from "../graph-store.ts";
import type { EdgeLine, NodeLine, Properties } from "./line-format.ts";
import { readEdges, readIds, readNodes } from "./read-graph.ts";

interface Finding {
  kind: "dangling citation" | "quote not in clause" | "ladder loops" | "duplicate unit";
  message: string;
}

interface Evidence {
  of: string;
  clauseId: string;
  quote: string | null;
}

/** What is wrong with the graph as a whole, which no single load can see. Reads every node and edge once; writers wait meanwhile. */
export async function checkGraph(graph: GraphStore): Promise<Finding[]> {
  return graph.write(async (transaction) => {
    await lockChangeLog(transaction);
    const ids = await readIds(transaction, ["Entity"]);
    const clauses = new Map<string, string>();
    const evidence: Evidence[] = [];
    const units = new UnitNames();
    const ladder = new Ladder();
    for await (const node of readNodes(transaction, ids)) {
      if (node.labels.includes("Clause"))
        clauses.set(String(node.properties.id), withoutSpace(`${node.properties.heading ?? ""}${node.properties.text}`));
      else evidence.push(...evidenceOfNode(node));
      if (node.labels.includes("Unit")) units.add(node.properties);
    }
    for await (const edge of readEdges(transaction, ids)) {
      const { type, from, to, properties } = edge;
      evidence.push(...citations(`${from[1]} ${type} ${to[1]}`, properties.clauseId, properties.quote));
      ladder.add(edge);
    }
    return [...evidence.flatMap((each) => faultOf(each, clauses)), ...ladder.loops(), ...units.duplicates()];
  });
}

function evidenceOfNode({ labels, properties }: NodeLine): Evidence[] {
  const of = `${labels.filter((label) => !["Entity", "Subject", "Actor"].includes(label)).join(":")} ${properties.id}`;
  return [
    ...citations(of, properties.clauseId, properties.quote),
    ...citations(`${of} 的召开周期`, properties.cadenceClauseId, properties.cadenceQuote),
  ];
}

function citations(of: string, clauseId: unknown, quote: unknown): Evidence[] {
  return typeof clauseId === "string" ? [{ of, clauseId, quote: typeof quote === "string" ? quote : null }] : [];
}

function faultOf({ of, clauseId, quote }: Evidence, clauses: Map<string, string>): Finding[] {
  const text = clauses.get(clauseId);
  if (text === undefined) return [{ kind: "dangling citation", message: `${of}：引用的条款 ${clauseId} 不存在。` }];
  if (quote === null || text.includes(withoutSpace(quote))) return [];
  return [{ kind: "quote not in clause", message: `${of}：条款 ${clauseId} 中已没有引文“${quote}”。` }];
}

/** The steps up from each body that lead to another. */
class Ladder {
  private readonly above = new Map<string, string[]>();

  add({ type, from, to, properties }: EdgeLine): void {
    if (type === "ESCALATES_TO" && properties.targetless !== true) this.above.set(from[1], [...(this.above.get(from[1]) ?? []), to[1]]);
  }

  /** Each loop once, from the body where it was met first. */
  loops(): Finding[] {
    const found: Finding[] = [];
    const done = new Set<string>();
    const climb = (body: string, path: string[]): void => {
      const at = path.indexOf(body);
      if (at >= 0) {
        found.push({ kind: "ladder loops", message: `上报的阶梯绕回原处：${[...path.slice(at), body].join(" → ")}。` });
        return;
      }
      if (done.has(body)) return;
      for (const above of this.above.get(body) ?? []) climb(above, [...path, body]);
      done.add(body);
    };
    for (const body of this.above.keys()) climb(body, []);
    return found;
  }
}

/** Real units by each name they bear in their jurisdiction. */
class UnitNames {
  private readonly bearers = new Map<string, Set<string>>();

  add({ id, kind, jurisdictionId, nameKeys }: Properties): void {
    if (kind !== "UNIT" || !Array.isArray(nameKeys)) return;
    for (const key of nameKeys) {
      const name = `${jurisdictionId} ${key}`;
      this.bearers.set(name, (this.bearers.get(name) ?? new Set()).add(String(id)));
    }
  }

  duplicates(): Finding[] {
    const shared = [...this.bearers].filter(([, ids]) => ids.size > 1);
    const together = new Map(shared.map(([name, ids]) => [[...ids].join("、"), name]));
    return [...together].map(([ids, name]) => ({ kind: "duplicate unit", message: `${ids} 同名（${name}），可能是同一个单位。` }));
  }
}
