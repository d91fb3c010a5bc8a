import type { Facts } from "../../domain/facts.ts";
import { foldName } from "../../domain/fold-name.ts";
import { jurisdictionId, slug } from "../../domain/ids.ts";
import type { GraphReader } from "../queries/batch.ts";

const ALIKE = /* cypher */ `
  MATCH (p:Policy {titleKey: $titleKey})
  WHERE p.stub = false AND p.jurisdictionId = $jurisdictionId
  RETURN p.id AS id, p.docNumber AS docNumber, p.issuedOn AS issuedOn
  ORDER BY p.id`;

/**
 * The id of the policy that a notice is: that of a held one of its place, title, 文号 and date, so that it is read again and not a second time;
 * else made of its 文号, else of place and title. What only one of the two bears does not tell them apart.
 */
export async function findPolicyId(
  graph: GraphReader,
  jurisdiction: string,
  { title, docNumber, date }: Pick<Facts, "title" | "docNumber" | "date">,
): Promise<string> {
  const alike = await graph.read<{ id: string; docNumber: string | null; issuedOn: string | null }>(ALIKE, {
    titleKey: foldName(title ?? docNumber ?? ""),
    jurisdictionId: jurisdictionId(jurisdiction),
  });
  const agree = (held: string | null, read: string | null) => !held || !read || held === read;
  const same = alike.find((held) => agree(held.docNumber, docNumber) && agree(held.issuedOn, date));
  return same?.id ?? slug(docNumber ?? `${jurisdiction}${title}`);
}
