import { foldName } from "../../domain/fold-name.ts";
import type { LinkProposal } from "../../domain/manuscripts/manuscript.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";

interface Named {
  id: string;
  field: LinkProposal["field"];
  name: string;
  /** Folded names and aliases. */
  keys: string[];
  policyTitle: string | null;
}

/** What a place has that a case could be about: level two indicators only where their names say enough. */
const NAMED = /* cypher */ `
  MATCH (i:Indicator) WHERE i.jurisdictionId IN $places AND (i.level = 1 OR size(i.name) >= 5)
  MATCH (p:Policy {id: i.policyId})
  RETURN i.id AS id, 'indicators' AS field, i.name AS name, [i.nameKey] AS keys, p.title AS policyTitle
  UNION ALL
  MATCH (m:Measure) WHERE m.jurisdictionId IN $places AND size(m.title) >= 5
  MATCH (p:Policy {id: m.policyId})
  RETURN m.id AS id, 'measures' AS field, m.title AS name, [m.titleKey] AS keys, p.title AS policyTitle
  UNION ALL
  MATCH (u:Unit) WHERE u.jurisdictionId IN $places AND u.kind = 'UNIT'
  RETURN u.id AS id, 'submittedBy' AS field, u.name AS name, u.nameKeys AS keys, null AS policyTitle
  UNION ALL
  MATCH (p:Policy) WHERE p.stub = false
  RETURN p.id AS id, 'policies' AS field, p.title AS name, [p.titleKey, coalesce(p.docNumber, p.titleKey)] AS keys, null AS policyTitle`;

const MOST = 20;
const KIND_WORDS = { indicators: "指标", measures: "举措", submittedBy: "单位", policies: "政策" };
/** Names of one character or two are words of every text; an indicator's is a term. */
const SHORTEST = { indicators: 2, measures: 5, submittedBy: 3, policies: 6 };

/** Indicators, measures, units and policies of these places that a text names, each with the name it was found by. */
export async function proposeLinks(graph: GraphReader, text: string, places: string[]): Promise<LinkProposal[]> {
  const folded = foldName(text);
  const found = (await graph.read<Named>(NAMED, { places })).flatMap((named) => proposalOf(named, folded));
  const longest = withoutParts(found).sort((a, b) => a.at - b.at);
  return (Object.keys(SHORTEST) as LinkProposal["field"][]).flatMap((field) =>
    longest
      .filter(({ proposal }) => proposal.field === field)
      .map(({ proposal }) => proposal)
      .slice(0, MOST),
  );
}

interface FoundName {
  proposal: LinkProposal;
  key: string;
  at: number;
}

function proposalOf({ id, field, name, keys, policyTitle }: Named, folded: string): FoundName[] {
  const key = keys
    .map(foldName)
    .filter((each) => each.length >= SHORTEST[field] && folded.includes(each))
    .sort((a, b) => b.length - a.length)[0];
  if (!key) return [];
  const by = key === foldName(name) ? `文中写到“${name}”` : `文中写到“${key}”，是${KIND_WORDS[field]}“${name}”的另一个名称`;
  const from = policyTitle ? `，《${policyTitle}》里有这项${KIND_WORDS[field]}` : "";
  return [{ proposal: { field, id, name, why: `${by}${from}。` }, key, at: folded.indexOf(key) }];
}

/** 税务 within 税务局 names nothing of its own. */
function withoutParts(found: FoundName[]): FoundName[] {
  return found.filter(
    ({ key, proposal }) =>
      !found.some((other) => other.proposal.field === proposal.field && other.key.length > key.length && other.key.includes(key)),
  );
}
