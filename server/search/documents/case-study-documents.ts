import type { CaseStudyNode } from "../../domain/graph-model.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";
import type { SearchDocument } from "../search-document.ts";
import { plainMarkdown } from "../text/plain-markdown.ts";

const CASES = /* cypher */ `
  MATCH (s:CaseStudy)
  WHERE s.id IN $ids AND s.state = 'PUBLISHED'
  MATCH (j:Jurisdiction {id: s.jurisdictionId})
  RETURN s {.*} AS study, j.name AS jurisdiction`;

const RELATED = /* cypher */ `
  MATCH (s:CaseStudy)
  WHERE s.id IN $ids
  MATCH (p:Policy {id: s.policyId})
  RETURN s.id AS id, 'policy' AS relation, p.title AS name
  UNION ALL
  MATCH (s:CaseStudy)
  WHERE s.id IN $ids
  MATCH (s)-[:SUBMITTED_BY]->(u:Unit)
  RETURN s.id AS id, 'unit' AS relation, u.name AS name`;

/** Cases that the public may read. */
export async function readCaseStudyDocuments(graph: GraphReader, ids: string[]): Promise<SearchDocument[]> {
  const [rows, related] = await Promise.all([
    graph.read<{ study: CaseStudyNode; jurisdiction: string }>(CASES, { ids }),
    graph.read<{ id: string; relation: string; name: string }>(RELATED, { ids }),
  ]);
  return rows.map(({ study, jurisdiction }) => {
    const named = (relation: string) => related.filter((row) => row.id === study.id && row.relation === relation).map(({ name }) => name);
    return {
      id: study.id,
      kind: "CASE_STUDY",
      title: study.title,
      aliases: [],
      heading: "",
      text: plainMarkdown([study.summary, study.background, study.practice, study.outcome].filter(Boolean).join("\n")),
      docNumber: null,
      jurisdiction,
      policyId: study.policyId ?? null,
      policyTitle: named("policy")[0] ?? null,
      clauseId: study.clauseId ?? null,
      year: study.publishedAt ? Number(study.publishedAt.slice(0, 4)) : null,
      units: named("unit"),
      url: `/cases/${study.id}`,
      position: 0,
    };
  });
}
