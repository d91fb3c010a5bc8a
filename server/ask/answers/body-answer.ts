import { quoted } from "../../domain/quoted.ts";
import { type ApiReader, SAID, type Said } from "../api-reader.ts";
import { type Aspect, aspectLabel } from "../aspects.ts";
import type { Named } from "../named.ts";
import { distinctSaid, inARow, type Reply, type Sentence } from "../sentence.ts";
import { dutySentence, type OwedDuty } from "./duty-sentence.ts";
import { ladderSentences, type Step } from "./ladder-sentences.ts";

interface Participation {
  text: string;
  actor: { id?: string };
  citation: Said;
}
interface Body {
  name: string;
  cadence: { text: string; citation: Said } | null;
  conveners: Participation[];
  offices: Participation[];
  members: Participation[];
  escalatesTo: Step[];
  takesUp: { name?: string; title?: string }[];
  duties: OwedDuty[];
  citation: Said;
  sessions: One[];
  sessionOf: One[];
}
type One = Omit<Body, "sessions" | "sessionOf">;

const BODY = /* GraphQL */ `
  query AskedBody($id: ID!) {
    meetingBody(id: $id) {
      ...Asked
      sessions { ...Asked }
      sessionOf { ...Asked }
    }
  }
  fragment Asked on MeetingBody {
    name
    cadence { text citation { ...Said } }
    conveners { text actor { ... on Unit { id } } citation { ...Said } }
    offices { text actor { ... on Unit { id } } citation { ...Said } }
    members { text actor { ... on Unit { id } } citation { ...Said } }
    escalatesTo { condition toText to { ... on MeetingBody { name } ... on Unit { name } } from { name } citation { ...Said } }
    takesUp { ... on Indicator { name } ... on Measure { title } }
    duties { text cadence due by { text } citation { ...Said } }
    citation { ...Said }
  }
  ${SAID}
`;

/** What only a body has; asked of an indicator, it is asked of the indicator's own body. */
export const BODY_ASPECTS: Aspect[] = ["cadence", "convener", "office", "members"];
const IN_SHORT: Aspect[] = ["convener", "cadence", "office", "stuck"];

const SAY: Partial<Record<Aspect, (body: One) => Sentence[]>> = {
  cadence: ({ name, cadence }) => (cadence ? [{ text: `${name}：${cadence.text}。`, said: [cadence.citation] }] : []),
  convener: ({ name, conveners }) => taking(conveners, (names) => `${name}由${names}召集。`),
  office: ({ name, offices }) =>
    taking(offices, (names) => (name.endsWith("办公室") ? `${name}设在${names}。` : `${name}的办公室是${names}。`)),
  members: ({ name, members }) => taking(members, (names) => `${name}的成员有${names}。`, 60),
  stuck: ({ escalatesTo }) => ladderSentences(escalatesTo),
  duties: ({ duties }) => duties.map(dutySentence),
  when: ({ duties }) => duties.filter(({ cadence, due }) => cadence || due).map(dutySentence),
  work: ({ name, takesUp, citation }) =>
    takesUp.length > 0 ? [{ text: `${name}承担${inARow(takesUp.map((each) => each.name ?? each.title ?? ""))}。`, said: [citation] }] : [],
};
/** Asked of a meeting, these are other words for what a meeting has. */
const SAME_FOR_BODY: Partial<Record<Aspect, Aspect>> = { lead: "convener", support: "members", agenda: "duties" };

/**
 * Who convenes a body, how often it meets, who sits in it, where it goes from there; its sessions answer where it does not say, and of a
 * session the whole body is told. With `units`: whether they have a seat in it.
 */
export async function answerBody(read: ApiReader, body: Named, aspects: Aspect[], units: Named[] = []): Promise<Reply> {
  const found = (await read(BODY, { id: body.id })).meetingBody as Body;
  const reply: Reply = { sentences: [], missing: [] };
  if (units.length > 0) return answerSeats(found, aspects, units);
  for (const asked of aspects.length > 0 ? aspects : IN_SHORT) {
    const aspect = SAME_FOR_BODY[asked] ?? asked;
    const say = SAY[aspect] ?? (() => []);
    const own = say(found);
    const sentences = own.length > 0 ? own : found.sessions.flatMap(say);
    const ofWhole = sentences.length === 0 ? found.sessionOf.flatMap(say) : [];
    reply.sentences.push(...sentences, ...ofWhole);
    const alone = ofWhole.length > 0 ? "单独" : "";
    if (sentences.length === 0 && aspects.length > 0) reply.missing.push(`通知没有${alone}写${quoted(found.name)}${aspectLabel(aspect)}。`);
  }
  return reply;
}

const SEATS: { aspect: Aspect; word: string; of: (body: One) => Participation[] }[] = [
  { aspect: "convener", word: "召集人", of: ({ conveners }) => conveners },
  { aspect: "office", word: "办公室", of: ({ offices }) => offices },
  { aspect: "members", word: "成员", of: ({ members }) => members },
];

/** Whether units convene a body, are its office or sit in it; where one of these is asked, whether it is that. */
function answerSeats(body: Body, aspects: Aspect[], units: Named[]): Reply {
  const reply: Reply = { sentences: [], missing: [] };
  const asked = aspects.map((aspect) => SAME_FOR_BODY[aspect] ?? aspect);
  for (const unit of units) {
    const seats = SEATS.map((seat) => ({ ...seat, said: seat.of(body).filter(({ actor }) => actor.id === unit.id) }));
    const taken = seats.filter(({ said }) => said.length > 0);
    for (const { word, said } of taken)
      reply.sentences.push({ text: `${unit.name}是${body.name}的${word}。`, said: distinctSaid(said.map(({ citation }) => citation)) });
    const open = seats.filter(({ aspect, said }) => asked.includes(aspect) && said.length === 0).map(({ word }) => word);
    const lacking = open.length === 0 && taken.length === 0 ? ["成员"] : open;
    reply.missing.push(...lacking.map((word) => `通知没有写明${unit.name}是${quoted(body.name)}的${word}。`));
  }
  return reply;
}

function taking(part: Participation[], text: (names: string) => string, most?: number): Sentence[] {
  if (part.length === 0) return [];
  const names = inARow(
    part.map((each) => each.text),
    most,
  );
  return [{ text: text(names), said: distinctSaid(part.map(({ citation }) => citation)) }];
}
