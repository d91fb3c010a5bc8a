import type { Facts } from "../../domain/facts.ts";
import { foldName } from "../../domain/fold-name.ts";
import { jurisdictionId, slug } from "../../domain/ids.ts";
import { headKey } from "../../domain/notices/head-fact.ts";
import { findPolicyOfHead } from "../notices/corrections.ts";
import type { GraphReader } from "../queries/batch.ts";

const ALIKE = /* cypher */ `
  MATCH (p:Policy {titleKey: $titleKey})
  WHERE p.stub = false AND p.jurisdictionId = $jurisdictionId
  RETURN p.id AS id, p.docNumber AS docNumber, p.issuedOn AS issuedOn
  ORDER BY p.id`;

type Head = Pick<Facts, "title" | "docNumber" | "date">;

/**
 * The id of the policy that a notice is: that of a held one that it is the next reading of; else made of its 文号, else of place and title.
 */
export async function findPolicyId(graph: GraphReader, jurisdiction: string, head: Head): Promise<string> {
  const { title, docNumber } = head;
  return (await findHeldPolicyId(graph, jurisdiction, head)) ?? slug(docNumber ?? `${jurisdiction}${title}`);
}

/**
 * The policy that a notice is the next reading of: the one that editors judged the same head of, else a held one of its place, title, 文号 and
 * date, where what only one of the two bears does not tell them apart. Null where there is none.
 */
export async function findHeldPolicyId(graph: GraphReader, jurisdiction: string, head: Head): Promise<string | null> {
  const judged = await findPolicyOfHead(graph, { key: headKey(head), jurisdictionId: jurisdictionId(jurisdiction) });
  if (judged) return judged;
  const { title, docNumber, date } = head;
  const alike = await graph.read<{ id: string; docNumber: string | null; issuedOn: string | null }>(ALIKE, {
    titleKey: foldName(title ?? docNumber ?? ""),
    jurisdictionId: jurisdictionId(jurisdiction),
  });
  const agree = (held: string | null, read: string | null) => !held || !read || held === read;
  const same = alike.find((held) => agree(held.docNumber, docNumber) && agree(held.issuedOn, date));
  return same?.id ?? null;
}
