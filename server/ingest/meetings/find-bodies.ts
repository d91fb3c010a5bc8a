import type { BodyFact, Evidence } from "../../domain/facts.ts";
import type { Outline } from "../../domain/outline.ts";
import { foldSpace } from "../../domain/units/fold-space.ts";
import type { IndicatorGroup } from "../extract/indicator-groups.ts";
import { bodyNames, newBody, sameBody } from "./body-names.ts";
import { foundedBodies } from "./founded-bodies.ts";
import type { MemberList } from "./members.ts";
import type { Office } from "./offices.ts";
import type { Passage } from "./passages.ts";
import { readHeads } from "./read-heads.ts";

type Kind = BodyFact["kind"];

/** The standing bodies that a notice founds: leading groups, committees, working groups, and one of each indicator group. */
export function findBodies(
  outline: Outline,
  passages: Passage[],
  groups: IndicatorGroup[],
  members: MemberList[],
  offices: Office[],
): BodyFact[] {
  const bodies = [...foundedBodies(outline, passages), ...groupBodies(groups, passages)];
  const founded = bodies.filter(({ rule }) => rule !== "indicator-group");
  const alone = founded.length === 1;
  for (const body of founded) {
    const own = members.filter((list) => (list.of ? bodyNames(body).some((name) => name === list.of || list.of?.endsWith(name)) : alone));
    body.members = own.flatMap((list) => list.units.map((text) => ({ text, evidence: evidenceFor(text, list.evidence) })));
    body.offices = offices
      .filter((office) => office.of && bodyNames(body).some((name) => sameBody(office.of as string, name)))
      .map(({ name }) => name);
  }
  readHeads(founded, passages);
  return [...bodies.filter((body) => !standsForGroups(body, bodies)), ...officeBodies(offices)];
}

/** 某区指标专班 as the title of many: a name for the groups that stand by themselves, with nobody of its own. */
function standsForGroups(body: BodyFact, bodies: BodyFact[]): boolean {
  const groups = bodies.some(({ kind, rule }) => kind === body.kind && rule === "indicator-group");
  return groups && body.rule !== "indicator-group" && !body.convener && body.members.length === 0;
}

function evidenceFor(text: string, evidence: Evidence[]): Evidence {
  return (evidence.find(({ quote }) => foldSpace(quote).includes(text)) ?? evidence[0]) as Evidence;
}

/** 专班 of sections, and working groups of a table whose column says so. */
function groupBodies(groups: IndicatorGroup[], passages: Passage[]): BodyFact[] {
  const byPath = new Map(passages.map((passage) => [passage.path, passage]));
  return groups.flatMap((group) => {
    const name = group.title === group.name ? tableBodyName(group, byPath.get(group.clause)) : group.title;
    const kind: Kind = /专班$/.test(name ?? "") ? "task-force" : "working-group";
    if (!name || !/(?:专班|组)$/.test(name)) return [];
    const subjects = group.partial ? group.children.map((child) => child.name) : [group.name];
    return [{ ...newBody(name, kind, group.evidence, "indicator-group"), subjects, lead: group.lead, responsible: group.responsible }];
  });
}

function tableBodyName(group: IndicatorGroup, row: Passage | undefined): string | null {
  const head = row?.above.at(-1)?.clause.table?.[0] ?? row?.clause.table?.[0] ?? [];
  const column = head.map(foldSpace).find((cell) => /^(?:专项)?(?:工作(?:小)?组|专班|专项组)$/.test(cell));
  return column ? `${group.name}${column}` : null;
}

function officeBodies(offices: Office[]): BodyFact[] {
  return offices.map(({ name, of, hosts, head, alias, evidence }) => {
    const body = newBody(name, "office", evidence, "office-seat");
    const short = of?.match(/(?:领导小组|联席会议|联席会|委员会|指挥部)$/)?.[0];
    return {
      ...body,
      lead: hosts,
      convener: head,
      aliases: [...(short && `${short}办公室` !== name ? [`${short}办公室`] : []), ...(alias ? [alias] : [])],
    };
  });
}
