import { BadInputError } from "../../domain/errors.ts";
import type { GraphRecord } from "../../domain/graph-model.ts";
import { withoutSpace } from "../../domain/without-space.ts";
import type { GraphTransaction } from "../graph-store.ts";

const CLAUSE_TEXTS = /* cypher */ `
  MATCH (c:Clause)
  WHERE c.id IN $ids
  RETURN c.id AS id, c.heading AS heading, c.text AS text`;

interface Evidence {
  fact: string;
  clauseId: string;
  quote: string | undefined;
}

/**
 * Every clause that a node or edge cites must exist, in the record or in the graph, and hold the quoted words (white space folded).
 * @throws {BadInputError} naming the fact, its clause and its quote; one that is wrong refuses the whole record.
 */
export async function checkEvidence(transaction: GraphTransaction, record: GraphRecord): Promise<void> {
  const cited = evidenceOf(record);
  const texts = new Map<string, string>();
  for (const node of record.nodes) {
    if (node.label !== "Clause") continue;
    const { id, heading, text } = node.properties as { id: string; heading: string | null; text: string };
    texts.set(id, withoutSpace(`${heading ?? ""}${text}`));
  }
  const elsewhere = [...new Set(cited.map(({ clauseId }) => clauseId))].filter((id) => !texts.has(id));
  if (elsewhere.length > 0) {
    const rows = await transaction.run<{ id: string; heading: string | null; text: string }>(CLAUSE_TEXTS, { ids: elsewhere });
    for (const { id, heading, text } of rows) texts.set(id, withoutSpace(`${heading ?? ""}${text}`));
  }
  for (const { fact, clauseId, quote } of cited) {
    const text = texts.get(clauseId);
    if (text === undefined) {
      throw new BadInputError(`${fact}：引用的条款 ${clauseId} 不存在，整份内容未载入。`, { ownerId: record.ownerId, fact, clauseId });
    }
    if (quote !== undefined && !text.includes(withoutSpace(quote))) {
      throw new BadInputError(`${fact}：条款 ${clauseId} 中没有引文“${quote}”，整份内容未载入。`, {
        ownerId: record.ownerId,
        fact,
        clauseId,
        quote,
      });
    }
  }
}

function evidenceOf(record: GraphRecord): Evidence[] {
  const names = new Map(record.nodes.map(({ label, properties }) => [properties.id, `${label} ${nameOf(properties)}`]));
  const found: Evidence[] = [];
  const add = (fact: string, properties: { clauseId?: string | null; quote?: string | null }) => {
    if (properties.clauseId) found.push({ fact, clauseId: properties.clauseId, quote: properties.quote ?? undefined });
  };
  for (const { label, properties } of record.nodes) {
    const fact = `${label} ${nameOf(properties)}`;
    add(fact, properties as object);
    const { cadenceClauseId, cadenceQuote } = properties as { cadenceClauseId?: string | null; cadenceQuote?: string | null };
    add(`${fact} 的召开周期`, { clauseId: cadenceClauseId, quote: cadenceQuote });
  }
  for (const { type, from, to, properties } of record.edges) {
    add(`${names.get(from) ?? from} ${type} ${names.get(to) ?? to}`, properties);
  }
  return found;
}

function nameOf(properties: object): string {
  const { name, title, text, heading, id } = properties as Record<string, string | null | undefined>;
  return (name ?? title ?? heading ?? text ?? id ?? "").slice(0, 40);
}
