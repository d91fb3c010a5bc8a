import type { UnitNode } from "../../domain/graph-model.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";
import type { SearchDocument } from "../search-document.ts";
import { readClausePlaces } from "./clause-headings.ts";
import { passageOf } from "./passage-of.ts";
import type { TableRow } from "./table-rows.ts";

const UNITS = /* cypher */ `
  MATCH (u:Unit)
  WHERE u.id IN $ids
  MATCH (j:Jurisdiction {id: u.jurisdictionId})
  RETURN u {.*} AS unit, j.name AS jurisdiction`;

const ROLES = /* cypher */ `
  MATCH (u:Unit)
  WHERE u.id IN $ids
  MATCH (u)-[r:LEADS|SUPPORTS|CONVENES|HOSTS_OFFICE_OF|MEMBER_OF]->(target)
  MATCH (c:Clause {id: r.clauseId})
  MATCH (p:Policy {id: c.policyId})
  RETURN u.id AS id, type(r) AS role, r.quote AS quote, c.id AS clauseId, c.position AS position, p.id AS policyId, p.title AS policyTitle`;

interface Role {
  id: string;
  role: string;
  quote: string;
  clauseId: string;
  position: number;
  policyId: string;
  policyTitle: string;
}

/** What says most of a unit's work comes first. */
const ORDER = ["LEADS", "CONVENES", "HOSTS_OFFICE_OF", "SUPPORTS", "MEMBER_OF"];

/** Units that are named as such; a set (各相关部门) or a post (分管副主任) is found where it stands. */
export async function readUnitDocuments(graph: GraphReader, ids: string[]): Promise<SearchDocument[]> {
  const [rows, roles] = await Promise.all([
    graph.read<{ unit: UnitNode; jurisdiction: string }>(UNITS, { ids }),
    graph.read<Role>(ROLES, { ids }),
  ]);
  const first = new Map<string, Role>();
  for (const role of roles.sort(bySaying)) if (!first.has(role.id)) first.set(role.id, role);
  const places = await readClausePlaces(
    graph,
    [...first.values()].map(({ clauseId }) => clauseId),
  );
  return rows
    .filter(({ unit }) => unit.kind === "UNIT")
    .map(({ unit, jurisdiction }) => {
      const role = first.get(unit.id);
      const names = [unit.name, ...unit.aliases];
      const isItsRow = ({ cells }: TableRow) => cells.some((cell) => names.some((name) => cell.includes(name)));
      const text = role ? passageOf(places.get(role.clauseId), [role.quote], isItsRow) : unit.name;
      return {
        id: unit.id,
        kind: "UNIT",
        title: unit.name,
        aliases: unit.aliases,
        heading: "",
        text,
        docNumber: null,
        jurisdiction,
        policyId: role?.policyId ?? null,
        policyTitle: role?.policyTitle ?? null,
        clauseId: role?.clauseId ?? null,
        year: null,
        units: [unit.name],
        url: `/units/${unit.id}`,
        position: 0,
      };
    });
}

function bySaying(a: Role, b: Role): number {
  return (
    ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || (a.policyId < b.policyId ? -1 : a.policyId > b.policyId ? 1 : a.position - b.position)
  );
}
