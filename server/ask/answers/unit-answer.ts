import { quoted } from "../../domain/quoted.ts";
import { type ApiReader, SAID, type Said } from "../api-reader.ts";
import { type Aspect, aspectLabel } from "../aspects.ts";
import type { Named } from "../named.ts";
import { distinctSaid, inARow, type Reply, type Sentence } from "../sentence.ts";
import { dutySentence, type OwedDuty } from "./duty-sentence.ts";

interface Assigned {
  unit: { id: string };
  citation: Said;
}
interface Work {
  name?: string;
  title?: string;
  parent?: { name: string } | null;
  leads?: Assigned[];
  supports?: Assigned[];
}
interface Seat {
  actor: { id?: string };
  citation: Said;
}
interface Unit {
  id: string;
  name: string;
  leadsIndicators: Work[];
  leadsMeasures: Work[];
  supportsIndicators: Work[];
  supportsMeasures: Work[];
  memberOf: { name: string; members: Seat[] }[];
  convenes: { name: string; conveners: Seat[] }[];
  duties: OwedDuty[];
}

const UNIT = /* GraphQL */ `
  query AskedUnit($id: ID!) {
    unit(id: $id) {
      id name
      leadsIndicators { name parent { name } leads { unit { id } citation { ...Said } } }
      leadsMeasures { title leads { unit { id } citation { ...Said } } }
      supportsIndicators { name parent { name } supports { unit { id } citation { ...Said } } }
      supportsMeasures { title supports { unit { id } citation { ...Said } } }
      memberOf { name members { actor { ... on Unit { id } } citation { ...Said } } }
      convenes { name conveners { actor { ... on Unit { id } } citation { ...Said } } }
      duties { text cadence due by { text } citation { ...Said } }
    }
  }
  ${SAID}
`;

const IN_SHORT: Aspect[] = ["work"];

const SAY: Partial<Record<Aspect, (unit: Unit) => Sentence[]>> = {
  work: (unit) => [
    ...work(unit, [...unit.leadsIndicators, ...unit.leadsMeasures], "牵头", ({ leads }) => leads),
    ...work(unit, [...unit.supportsIndicators, ...unit.supportsMeasures], "配合（责任单位）", ({ supports }) => supports),
  ],
  leading: (unit) => work(unit, [...unit.leadsIndicators, ...unit.leadsMeasures], "牵头", ({ leads }) => leads),
  supporting: (unit) => work(unit, [...unit.supportsIndicators, ...unit.supportsMeasures], "配合（责任单位）", ({ supports }) => supports),
  seats: ({ id, name, convenes, memberOf }) => {
    const said = (seats: Seat[]) => distinctSaid(seats.filter(({ actor }) => actor.id === id).map(({ citation }) => citation));
    return [
      ...convenes.map((body) => ({ text: `${name}召集${body.name}。`, said: said(body.conveners) })),
      ...memberOf.map((body) => ({ text: `${name}是${body.name}的成员。`, said: said(body.members) })),
    ];
  },
  duties: ({ duties }) => duties.map(dutySentence),
  when: ({ duties }) => duties.filter(({ cadence, due }) => cadence || due).map(dutySentence),
};
/** Asked of a unit, these are other words for what a unit does. */
const SAME_FOR_UNIT: Partial<Record<Aspect, Aspect>> = {
  lead: "leading",
  support: "supporting",
  agenda: "duties",
  sessions: "seats",
};

/** What a unit leads and supports, what it owes and by when, which bodies it sits in. */
export async function answerUnit(read: ApiReader, unit: Named, aspects: Aspect[]): Promise<Reply> {
  const found = (await read(UNIT, { id: unit.id })).unit as Unit;
  const reply: Reply = { sentences: [], missing: [] };
  for (const asked of aspects.length > 0 ? aspects : IN_SHORT) {
    const aspect = SAME_FOR_UNIT[asked] ?? asked;
    const sentences = SAY[aspect]?.(found) ?? [];
    // What is owed and what is dated may be the same.
    const more = sentences.filter(({ text }) => !reply.sentences.some((other) => other.text === text));
    if (sentences.length > 0) reply.sentences.push(...more);
    else reply.missing.push(`通知没有写${quoted(found.name)}${aspectLabel(aspect)}。`);
  }
  return reply;
}

function work(unit: Unit, all: Work[], verb: string, assigned: (work: Work) => Assigned[] | undefined): Sentence[] {
  if (all.length === 0) return [];
  const said = all.flatMap((each) => (assigned(each) ?? []).filter(({ unit: { id } }) => id === unit.id).map(({ citation }) => citation));
  const names = new Set(all.map(({ name }) => name));
  // An indicator stands for those below it.
  const highest = all.filter(({ parent }) => !parent || !names.has(parent.name)).map(({ name, title }) => name ?? title ?? "");
  return [{ text: `${unit.name}${verb}${inARow(highest, 40)}。`, said: distinctSaid(said) }];
}
