import type { PolicyNode } from "../../domain/graph-model.ts";
import { issuedTitle } from "../../domain/issued-title.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";
import type { SearchDocument } from "../search-document.ts";
import { fromNotice, NOTICE, type Notice } from "./notice.ts";

const POLICIES = /* cypher */ `
  MATCH (p:Policy)
  WHERE p.id IN $ids AND p.stub = false
  MATCH (j:Jurisdiction {id: p.jurisdictionId})
  RETURN p {.*} AS policy, ${NOTICE}`;

/** Notices that are held; one that is only cited has nothing to read. */
export async function readPolicyDocuments(graph: GraphReader, ids: string[]): Promise<SearchDocument[]> {
  const rows = await graph.read<{ policy: PolicyNode; notice: Notice }>(POLICIES, { ids });
  return rows.map(({ policy, notice }) => ({
    ...fromNotice(notice),
    id: policy.id,
    kind: "POLICY",
    title: policy.title,
    // What it sends out is the name that it goes by.
    aliases: [issuedTitle(policy.title)].filter((issued) => issued !== null),
    heading: [policy.issuerText, policy.kind].filter(Boolean).join(" "),
    text: [policy.title, policy.docNumber].filter(Boolean).join("\n"),
    docNumber: policy.docNumber ?? null,
    clauseId: null,
    units: [],
    url: `/policies/${policy.id}`,
    position: 0,
  }));
}
