import type { CitedPolicy } from "../../domain/facts.ts";
import { foldName } from "../../domain/fold-name.ts";
import { IdRegister, jurisdictionId, slug } from "../../domain/ids.ts";
import type { PolicyOrigin } from "./policy-source.ts";
import type { RecordDraft } from "./record-draft.ts";
import type { Writing } from "./writing.ts";

/** A policy that the graph holds or is about to hold. */
export interface HeldPolicy {
  id: string;
  title: string;
  docNumber: string | null;
}

/**
 * BASED_ON and REPLACES, to the held policy of that title or number, else to a stub. A mere mention is no edge. What an editor says that the
 * notice replaces needs no words of the notice.
 */
export function addCitedPolicies({ draft, notice }: Writing, origin: PolicyOrigin, cited: CitedPolicy[], held: HeldPolicy[]): void {
  const ids = new IdRegister();
  for (const { id } of held) ids.claim(id, id);
  const replaced = new Set<string>();
  for (const policy of cited) {
    const type = ({ "based-on": "BASED_ON", replaces: "REPLACES", mentions: null } as const)[policy.relation];
    // A new version bears the title of the one that it replaces.
    const candidates = type === "REPLACES" ? held.filter(({ id }) => id !== notice.policyId) : held;
    const same = candidates.find(
      ({ title, docNumber }) => sameTitle(title, policy.title) || (docNumber !== null && docNumber === policy.docNumber),
    );
    if (!type || same?.id === notice.policyId) continue;
    const id = same?.id ?? ids.claim(slug(policy.docNumber ?? policy.title), foldName(policy.title));
    if (type === "REPLACES") replaced.add(id);
    const place = placeOf(policy.title, origin);
    addStub(draft, { ...policy, id }, place);
    draft.addEdge("OF", id, place, {});
    draft.addEdge(
      type,
      notice.policyId,
      id,
      {},
      notice.cite(policy.evidence, { rule: "cited-policy", confidence: 1 }, `引用《${policy.title}》`),
    );
  }
  const named = held.find(({ id }) => id === origin.replaces && id !== notice.policyId);
  if (!named || replaced.has(named.id)) return;
  addStub(draft, named, notice.jurisdictionId);
  draft.addEdge("REPLACES", notice.policyId, named.id, {});
}

/** What is only cited, so far as this notice knows; where it is held, the graph keeps what it has. */
function addStub(draft: RecordDraft, { id, title, docNumber }: HeldPolicy, place: string): void {
  draft.addNode("Policy", {
    id,
    title,
    titleKey: foldName(title),
    docNumber,
    issuedOn: null,
    kind: null,
    issuerText: null,
    addressees: [],
    attachments: [],
    status: "UNDATED",
    stub: true,
    jurisdictionId: place,
    origin: null,
  });
}

/** 关于印发《…》的通知 and the text it issues are one policy. */
function sameTitle(held: string, cited: string): boolean {
  return foldName(held) === foldName(cited) || foldName(held.match(/《([^《》]+)》/)?.[1] ?? held) === foldName(cited);
}

/** The place whose name begins the title; where none does, the place of the notice that cites it, whose law it is in any case. */
function placeOf(title: string, { jurisdiction, parents }: PolicyOrigin): string {
  return jurisdictionId(parents.find((name) => title.startsWith(name)) ?? jurisdiction);
}
