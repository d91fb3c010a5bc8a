import type { EscalationStep, Participation, Statement } from "../queries/shapes.ts";
import { actorUrl } from "./actor-url.ts";
import { cadenceWords } from "./cadence-words.ts";
import type { Words } from "./chain-sentence.ts";
import { conveningWord } from "./convening-word.ts";
import { escalationWords } from "./escalation-words.ts";

/** What a meeting's sentence rests on. */
interface Meeting {
  name: string;
  kind: string;
  conveners: Participation[];
  cadence: Statement | null;
  sessions: { id: string; name: string; cadence: Statement | null }[];
  escalatesTo: EscalationStep[];
}

/** Who convenes a body, how often it or its sessions meet, and where it passes what it cannot settle. */
export function meetingSentence(body: Meeting): Words[] {
  const word = conveningWord(body.kind);
  const conveners = body.conveners.flatMap(({ actor, text }, index): Words[] => [
    { text: index > 0 ? "、" : "由" },
    { text: text || actor.name, url: actorUrl(actor) },
  ]);
  const who = conveners.length > 0 ? [...conveners, { text: word }] : [{ text: `由谁${word}，通知没有写` }];
  const parts = [[{ text: body.name }, ...who], ...howOften(body), ...escalationWords(body.escalatesTo)];
  return [...parts.flatMap((part, index) => (index > 0 ? [{ text: "；" }, ...part] : part)), { text: "。" }];
}

function howOften({ cadence, sessions }: Meeting): Words[][] {
  if (cadence) return [[{ text: cadenceWords(cadence) }]];
  const dated = sessions.flatMap(({ id, name, cadence: own }) => (own ? [{ id, name, words: cadenceWords(own) }] : []));
  if (dated.length === 0) return [[{ text: "多久开一次，通知没有写" }]];
  return dated.map(({ id, name, words }) => [{ text: words }, { text: name, url: `/meetings/${id}` }]);
}
