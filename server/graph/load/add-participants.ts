import type { Evidence, Facts } from "../../domain/facts.ts";
import { stripPost } from "../../domain/units/strip-post.ts";
import { withoutSpace } from "../../domain/without-space.ts";
import type { Cited } from "./notice.ts";
import type { PlacedBody, PlacedMeeting } from "./placed-body.ts";
import type { Writing } from "./writing.ts";

/** Who convenes, whose office it is, who is a member. */
export function addParticipants(writing: Writing, facts: Facts, meetings: PlacedMeeting[], bodies: PlacedBody[]): void {
  const { draft, notice, actors } = writing;
  const convene = (
    id: string,
    who: string | null,
    evidence: Evidence,
    fact: PlacedMeeting["fact"] | PlacedBody["fact"],
    deputy: boolean,
  ) => {
    if (!who) return;
    const cited = notice.cite(evidence, fact, `${fact.name} 的${deputy ? "副召集人" : "召集人"}`);
    for (const actor of actors.heads(who, evidence.clause)) draft.addEdge("CONVENES", actor, id, { text: who, deputy }, cited);
  };
  for (const { id, fact } of meetings) {
    convene(id, fact.convener, fact.convenerEvidence ?? fact.evidence, fact, false);
    convene(id, fact.deputyConvener, fact.deputyConvenerEvidence ?? fact.evidence, fact, true);
    if (!fact.office) continue;
    const cited = notice.cite(fact.officeEvidence ?? fact.evidence, fact, `${fact.name} 的办公室`);
    const text = fact.office.replace(/[（(]设在[^（）()]*[）)]$/, "");
    for (const host of fact.officeHosts) draft.addEdge("HOSTS_OFFICE_OF", actors.unit(host), id, { text }, cited);
    if (fact.officeHosts.length === 0) hostOffice(writing, bodies, { id, office: text, cited });
  }
  for (const { id, fact } of bodies) {
    const cited = notice.cite(fact.evidence, fact, fact.name);
    convene(id, fact.convener, fact.convenerEvidence ?? fact.evidence, fact, false);
    for (const { text, evidence } of fact.deputies ?? []) convene(id, text, evidence, fact, true);
    for (const office of fact.offices) hostOffice(writing, bodies, { id, office, cited });
    for (const { text, evidence } of fact.members) {
      const member = actors.one(stripPost(text).unit, evidence.clause);
      draft.addEdge("MEMBER_OF", member, id, { text }, notice.cite(evidence, fact, `${fact.name} 的成员 ${text}`));
    }
    if (fact.kind === "office") {
      for (const host of fact.lead) draft.addEdge("HOSTS_OFFICE_OF", actors.unit(host), id, { text: host }, cited);
    } else {
      // 牵头单位 of a 专班 calls it together; the 责任单位 make it up.
      const naming = (name: string) => notice.citeNaming(name, fact.evidence, fact, fact.name);
      for (const name of fact.lead) draft.addEdge("CONVENES", actors.unit(name), id, { text: name, deputy: false }, naming(name));
      for (const name of fact.responsible) draft.addEdge("MEMBER_OF", actors.unit(name), id, { text: name }, naming(name));
    }
  }
  addMemberUnits(writing, facts);
}

/** The units where the notice seats an office host it, `text` naming the office; one that it seats nowhere stands for itself. */
function hostOffice(
  { draft, notice, actors }: Writing,
  bodies: PlacedBody[],
  { id, office, cited }: { id: string; office: string; cited: Cited },
): void {
  const officeId = actors.body(office, "");
  const seat = bodies.find((body) => body.id === officeId)?.fact;
  if (!seat || seat.lead.length === 0) {
    const host = actors.one(office, "");
    if (host !== id) draft.addEdge("HOSTS_OFFICE_OF", host, id, { text: office }, cited);
    return;
  }
  const seated = notice.cite(seat.evidence, seat, seat.name);
  for (const host of seat.lead) draft.addEdge("HOSTS_OFFICE_OF", actors.unit(host), id, { text: office }, seated);
}

/** The member units that a notice lists, as members of the body they are listed for. */
function addMemberUnits({ draft, notice, actors }: Writing, facts: Facts): void {
  const { memberUnits, memberUnitsOf, memberUnitsEvidence } = facts;
  const [first] = memberUnitsEvidence;
  const body = memberUnitsOf && first ? actors.body(memberUnitsOf, first.clause) : null;
  if (!memberUnits || !body || !first) return;
  for (const name of memberUnits) {
    const evidence = memberUnitsEvidence.find(({ quote }) => holds(quote, name)) ?? first;
    const cited = notice.cite(evidence, { rule: "member-units", confidence: 1 }, `成员单位 ${name}`);
    draft.addEdge("MEMBER_OF", actors.one(name, evidence.clause), body, { text: name }, cited);
  }
}

function holds(quote: string, name: string): boolean {
  return withoutSpace(quote).includes(withoutSpace(name));
}
