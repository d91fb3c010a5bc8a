import { foldName } from "../../domain/fold-name.ts";
import type { IndicatorNode } from "../../domain/graph-model.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";
import type { SearchDocument } from "../search-document.ts";
import { type ClausePlace, readClausePlaces } from "./clause-headings.ts";
import { fromNotice, NOTICE, type Notice } from "./notice.ts";
import { passageOf } from "./passage-of.ts";
import type { TableRow } from "./table-rows.ts";

const INDICATORS = /* cypher */ `
  MATCH (i:Indicator)
  WHERE i.id IN $ids
  MATCH (p:Policy {id: i.policyId})
  MATCH (j:Jurisdiction {id: p.jurisdictionId})
  RETURN i {.*} AS indicator, ${NOTICE}`;

const RELATED = /* cypher */ `
  MATCH (i:Indicator)
  WHERE i.id IN $ids
  MATCH (i)-[:PART_OF]->(above:Indicator)
  RETURN i.id AS id, 'above' AS relation, above.name AS name, null AS quote, null AS clauseId, false AS inherited
  UNION ALL
  MATCH (i:Indicator)
  WHERE i.id IN $ids
  MATCH (i)<-[r:LEADS|SUPPORTS]-(u:Unit)
  RETURN i.id AS id, 'unit' AS relation, u.name AS name, r.quote AS quote, r.clauseId AS clauseId, r.inherited AS inherited`;

interface Related {
  id: string;
  relation: "above" | "unit";
  name: string;
  quote: string | null;
  clauseId: string | null;
  inherited: boolean | null;
}

export async function readIndicatorDocuments(graph: GraphReader, ids: string[]): Promise<SearchDocument[]> {
  const [rows, related] = await Promise.all([
    graph.read<{ indicator: IndicatorNode; notice: Notice }>(INDICATORS, { ids }),
    graph.read<Related>(RELATED, { ids }),
  ]);
  const places = await readClausePlaces(graph, [
    ...rows.map(({ indicator }) => indicator.clauseId),
    ...related.map(({ clauseId }) => clauseId),
  ]);
  return rows.map(({ indicator, notice }) => {
    const mine = related.filter(({ id }) => id === indicator.id);
    const above = mine.find(({ relation }) => relation === "above")?.name ?? null;
    return {
      ...fromNotice(notice),
      id: indicator.id,
      kind: "INDICATOR",
      title: titleOf(indicator.name, above),
      aliases: [],
      heading: above ?? "",
      text: textOf(indicator, mine, places),
      docNumber: null,
      clauseId: indicator.clauseId,
      units: [...new Set(mine.filter(({ relation }) => relation === "unit").map(({ name }) => name))],
      url: `/indicators/${indicator.id}`,
      position: indicator.position,
    };
  });
}

/** 流程 alone says nothing: 开办企业·流程. */
function titleOf(name: string, above: string | null): string {
  return above === null || name.includes(above) ? name : `${above}·${name}`;
}

/** Its row of the table; else the paragraphs that say who leads and supports it; else those that name it. */
function textOf(indicator: IndicatorNode, related: Related[], places: Map<string, ClausePlace[]>): string {
  const isItsRow = ({ cells }: TableRow) => cells.some((cell) => foldName(cell) === indicator.nameKey);
  const own = related.filter(({ relation, inherited }) => relation === "unit" && inherited !== true);
  const byClause = Map.groupBy(own, ({ clauseId }) => clauseId ?? "");
  if (byClause.size === 0) return passageOf(places.get(indicator.clauseId), [indicator.quote], isItsRow);
  const stated = [...byClause].map(([clauseId, edges]) =>
    passageOf(
      places.get(clauseId),
      edges.map(({ quote }) => quote ?? ""),
      isItsRow,
    ),
  );
  return [...new Set(stated)].join("\n");
}
