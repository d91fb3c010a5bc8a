import { foldName } from "../../domain/fold-name.ts";
import { clauseId, jurisdictionId } from "../../domain/ids.ts";
import type { OutlineClause } from "../../domain/outline.ts";
import { splitUnits } from "../../domain/units/split-units.ts";
import type { PolicySource } from "./policy-source.ts";
import type { RecordDraft } from "./record-draft.ts";
import type { Writing } from "./writing.ts";

/** The policy itself: its place, its clauses, who issued it. */
export function addPolicy(writing: Writing, source: PolicySource): void {
  const { draft, notice } = writing;
  const { origin, outline, facts } = source;
  addJurisdictions(draft, [origin.jurisdiction, ...origin.parents]);
  const title = facts.title ?? origin.title;
  draft.addNode("Policy", {
    id: notice.policyId,
    title,
    titleKey: foldName(title),
    docNumber: facts.docNumber,
    issuedOn: facts.date,
    kind: facts.kind ?? origin.kind,
    issuerText: facts.issuer ?? origin.publisher,
    addressees: facts.addressees,
    attachments: facts.attachments,
    status: facts.date ? "IN_FORCE" : "UNDATED",
    stub: false,
    jurisdictionId: notice.jurisdictionId,
    origin: origin.note,
  });
  draft.addEdge("OF", notice.policyId, notice.jurisdictionId, {});
  addClauses(draft, notice.policyId, outline.clauses);
  addIssuers(writing, facts.issuer);
}

function addJurisdictions(draft: RecordDraft, names: string[]): void {
  for (const [level, name] of names.entries()) {
    draft.addNode("Jurisdiction", { id: jurisdictionId(name), name });
    const below = names[level - 1];
    if (below !== undefined) draft.addEdge("WITHIN", jurisdictionId(below), jurisdictionId(name), {});
  }
}

function addClauses(draft: RecordDraft, policyId: string, clauses: OutlineClause[]): void {
  let position = 0;
  const add = (clause: OutlineClause, parentId: string | null, depth: number) => {
    const id = clauseId(policyId, clause.ordinal);
    const { path, heading, text, table } = clause;
    draft.addNode("Clause", { id, policyId, parentId, path, position, depth, heading, text, table: table && JSON.stringify(table) });
    position += 1;
    draft.addEdge("HAS", policyId, id, {});
    if (parentId) draft.addEdge("PART_OF", id, parentId, {});
    for (const child of clause.children) add(child, id, depth + 1);
  };
  for (const clause of clauses) add(clause, null, 0);
}

/** An issuer named only at the head, outside every clause, is linked without a citation. */
function addIssuers({ draft, notice, actors }: Writing, issuer: string | null): void {
  if (!issuer) return;
  for (const name of splitUnits(issuer).names) {
    const path = notice.firstClauseWith(name);
    const said = { rule: "issuer", confidence: 1 };
    const cited = path === null ? undefined : notice.cite({ quote: name, clause: path }, said, `发文机关 ${name}`);
    draft.addEdge("ISSUED_BY", notice.policyId, actors.unit(name), { text: name }, cited);
  }
}
