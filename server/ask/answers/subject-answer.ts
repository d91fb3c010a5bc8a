import { type ApiReader, SAID, type Said } from "../api-reader.ts";
import { type Aspect, aspectLabel } from "../aspects.ts";
import { called, type Named } from "../named.ts";
import { distinctSaid, inARow, inOwnWords, type Reply, type Sentence } from "../sentence.ts";
import { answerBody, BODY_ASPECTS } from "./body-answer.ts";
import { ladderSentences, type Step } from "./ladder-sentences.ts";

interface Assigned {
  text: string;
  openEnded: boolean;
  unit: { id: string; name: string; kind: string };
  citation: Said;
}
interface Chain {
  leads: Assigned[];
  supports: Assigned[];
  takenUpBy: { basis: "SUBJECT" | "NOTICE"; body: { id: string; name: string }; citation: Said }[];
  escalation: Step[];
  gaps: string[];
  subject: { deadline?: string | null; children?: { name: string; citation: Said }[]; citation: Said & { clause: { text?: string } } };
}

const CHAIN = /* GraphQL */ `
  query AskedChain($id: ID!, $asOf: Date) {
    responsibilityChain(subject: $id, asOf: $asOf) {
      subject {
        ... on Measure { deadline citation { ...Said clause { text } } }
        ... on Indicator { children { name citation { ...Said } } citation { ...Said } }
      }
      leads { text openEnded unit { id name kind } citation { ...Said } }
      supports { text openEnded unit { id name kind } citation { ...Said } }
      takenUpBy { basis body { id name } citation { ...Said } }
      escalation { condition toText to { ... on MeetingBody { name } ... on Unit { name } } from { name } citation { ...Said } }
      gaps
    }
  }
  ${SAID}
`;

/** A question that only names an indicator or a measure asks this. */
const IN_SHORT: Aspect[] = ["lead", "support", "stuck"];

/** Who leads an indicator or a measure, who supports it, where it goes when it is stuck, by when; what its own body says; and first which part `units` have in it. */
export async function answerSubject(read: ApiReader, subject: Named, aspects: Aspect[], units: Named[]): Promise<Reply> {
  const chain = (await read(CHAIN, { id: subject.id })).responsibilityChain as Chain;
  const reply: Reply = units.length > 0 ? answerPart(chain, subject, units) : { sentences: [], missing: [] };
  const inShort = units.length > 0 ? [] : IN_SHORT;
  for (const aspect of aspects.length > 0 ? aspects : inShort) {
    if (BODY_ASPECTS.includes(aspect)) await addOfOwnBody(read, reply, { chain, subject, aspect });
    else add(reply, SAY[aspect]?.(chain, subject) ?? notSaid(subject, aspect));
  }
  return reply;
}

function add(to: Reply, { sentences, missing }: Reply): void {
  to.sentences.push(...sentences.filter(({ text }) => !to.sentences.some((other) => other.text === text)));
  to.missing.push(...missing.filter((gap) => !to.missing.includes(gap)));
}

const SAY: Partial<Record<Aspect, (chain: Chain, subject: Named) => Reply>> = {
  lead: (chain, subject) => {
    if (chain.leads.length > 0) return { sentences: [assigned(chain.leads, `${called(subject)}由`, "牵头")], missing: [] };
    const responsible = chain.supports.length > 0 ? [assigned(chain.supports, `${called(subject)}的责任单位是`, "")] : [];
    const gaps = chain.gaps.filter((gap) => gap.includes("牵头"));
    return { sentences: responsible, missing: gaps.length > 0 ? gaps : [`通知没有写${called(subject)}由谁牵头。`] };
  },
  support: (chain, subject) => {
    if (chain.supports.length === 0) return notSaid(subject, "support");
    const text = chain.leads.length > 0 ? "的配合、责任单位是" : "的责任单位是";
    return { sentences: [assigned(chain.supports, `${called(subject)}${text}`, "")], missing: [] };
  },
  stuck: (chain, subject) => {
    const sentences = [...takenUp(chain, subject), ...ladderSentences(chain.escalation)];
    const gaps = chain.gaps.filter((gap) => /报到哪里|哪个会|哪个机制|处理|报给谁/.test(gap));
    return { sentences, missing: sentences.length > 0 || gaps.length > 0 ? gaps : notSaid(subject, "stuck").missing };
  },
  words: ({ subject: { citation } }, subject) => {
    const quote = citation.clause.text ?? citation.quote;
    return { sentences: [{ text: `${called(subject)}：${inOwnWords(quote)}。`, said: [{ ...citation, quote }] }], missing: [] };
  },
  deadline: deadline,
  when: deadline,
  parts: ({ subject: { children } }, subject) => {
    if (!children || children.length === 0) return notSaid(subject, "parts");
    const text = `${called(subject)}下设${inARow(children.map(({ name }) => name))}。`;
    return { sentences: [{ text, said: distinctSaid(children.map(({ citation }) => citation)) }], missing: [] };
  },
};

function deadline({ subject: { deadline: due, citation } }: Chain, subject: Named): Reply {
  if (!due) return notSaid(subject, "deadline");
  return { sentences: [{ text: `${called(subject)}的时限是${due}。`, said: [citation] }], missing: [] };
}

function assigned(units: Assigned[], before: string, after: string): Sentence {
  // A set (各成员单位) is open in itself: the notice has no 等 after it.
  const open = units.some(({ openEnded, unit }) => openEnded && unit.kind !== "SET") ? "等" : "";
  return {
    text: `${before}${inARow(units.map(({ text, unit }) => text || unit.name))}${open}${after}。`,
    said: distinctSaid(units.map(({ citation }) => citation)),
  };
}

function takenUp({ takenUpBy }: Chain, subject: Named): Sentence[] {
  const of = (basis: "SUBJECT" | "NOTICE") => takenUpBy.filter((taken) => taken.basis === basis);
  const sentence = (taken: Chain["takenUpBy"], text: (names: string) => string): Sentence[] =>
    taken.length > 0
      ? [{ text: text(inARow(taken.map(({ body }) => body.name))), said: distinctSaid(taken.map(({ citation }) => citation)) }]
      : [];
  return [
    ...sentence(of("SUBJECT"), (names) => `${called(subject)}由${names}承担。`),
    ...sentence(of("NOTICE"), (names) => `卡住了找${names}。`),
  ];
}

/** Whether units have a part in it. */
function answerPart(chain: Chain, subject: Named, units: Named[]): Reply {
  const reply: Reply = { sentences: [], missing: [] };
  for (const unit of units) {
    const roles = [
      { word: "牵头", found: chain.leads.filter((lead) => lead.unit.id === unit.id) },
      { word: "配合（责任）", found: chain.supports.filter((support) => support.unit.id === unit.id) },
    ];
    for (const { word, found } of roles) {
      if (found.length > 0)
        reply.sentences.push({
          text: `是的，${unit.name}是${called(subject)}的${word}单位。`,
          said: distinctSaid(found.map(({ citation }) => citation)),
        });
    }
    if (roles.every(({ found }) => found.length === 0)) {
      reply.missing.push(`通知没有写${unit.name}牵头或配合${called(subject)}。`);
      if (chain.leads.length > 0) reply.sentences.push(assigned(chain.leads, `${called(subject)}由`, "牵头"));
    }
  }
  return reply;
}

/** 开办企业专班由谁召集: asked of the body that takes up just this subject. */
async function addOfOwnBody(read: ApiReader, reply: Reply, asked: { chain: Chain; subject: Named; aspect: Aspect }): Promise<void> {
  const { chain, subject, aspect } = asked;
  const own = chain.takenUpBy.filter(({ basis }) => basis === "SUBJECT");
  if (own.length === 0) add(reply, notSaid(subject, aspect));
  for (const { body } of own) {
    add(reply, await answerBody(read, { ...subject, kind: "MEETING_BODY", id: body.id, name: body.name }, [aspect]));
  }
}

function notSaid(subject: Named, aspect: Aspect): Reply {
  return { sentences: [], missing: [`通知没有写${called(subject)}${aspectLabel(aspect)}。`] };
}
