import type { EscalationStep, Participation, Statement } from "../queries/shapes.ts";
import { actorUrl } from "./actor-url.ts";
import type { Words } from "./chain-sentence.ts";

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
  for (const { to, toText } of body.escalatesTo) {
    words.push({ text: "；解决不了的，报" }, to ? { text: to.name, url: actorUrl(to) } : { text: toText ?? "上级，原文没有写明是谁" });
  }
  words.push({ text: "。" });
  return words;
}
