import type { EvidenceProperties } from "../../domain/graph-model.ts";
import type { Actors } from "./actors.ts";
import type { RecordDraft } from "./record-draft.ts";

/**
 * Who belongs to 各成员单位 and 领导小组成员单位: the units that the notice lists as members of the body which the set names, or of its only
 * body where the set names none. Each edge cites the clause that lists the member; what no clause lists stays a set without members.
 */
export function addSetMembers(draft: RecordDraft, actors: Actors): void {
  const memberships = draft.edgesOf("MEMBER_OF");
  const bodies = [...new Set(memberships.map(({ to }) => to))];
  const units = draft.nodesOf("Unit");
  const single = new Set(units.filter(({ kind }) => kind === "UNIT").map(({ id }) => id));
  for (const set of units.filter(({ kind }) => kind === "SET")) {
    const named = [set.name, ...set.aliases]
      .map((name) => name.match(/^各?(.*?)的?各?成员单位$/)?.[1])
      .filter((name) => name !== undefined);
    const body = named.map((name) => actors.body(name, "")).find(Boolean) ?? (named.includes("") && bodies.length === 1 ? bodies[0] : null);
    for (const { from, to, properties } of memberships) {
      if (to !== body || !single.has(from)) continue;
      const {
        text,
        until: _,
        ...evidence
      } = properties as { text: string } & EvidenceProperties & { since: string | null; until: string | null };
      draft.addEdge("ONE_OF", from, set.id, { text }, evidence);
    }
  }
}
