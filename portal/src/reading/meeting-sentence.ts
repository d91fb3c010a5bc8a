import type { EscalationStep, Participation, Statement } from "../queries/shapes.ts";
import { actorUrl } from "./actor-url.ts";
import type { Words } from "./chain-sentence.ts";
import { escalationWords } from "./escalation-words.ts";

/** Who convenes a body, how often it meets, and where it passes what it cannot settle. */
export function meetingSentence(body: {
  name: string;
  conveners: Participation[];
  cadence: Statement | null;
  escalatesTo: EscalationStep[];
}): Words[] {
  const words: Words[] = [{ text: body.name }];
  if (body.conveners.length > 0) {
    words.push({ text: "由" });
    body.conveners.forEach(({ actor, text }, index) => {
      if (index > 0) words.push({ text: "、" });
      words.push({ text: text || actor.name, url: actorUrl(actor) });
    });
    words.push({ text: "召集" });
  } else words.push({ text: "由谁召集，通知没有写" });
  words.push({ text: body.cadence ? `；${body.cadence.text}` : "；多久开一次，通知没有写" });
  for (const clause of escalationWords(body.escalatesTo)) words.push({ text: "；" }, ...clause);
  words.push({ text: "。" });
  return words;
}
