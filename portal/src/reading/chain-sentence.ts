import type { Assignment, Chain } from "../queries/shapes.ts";
import { actorUrl } from "./actor-url.ts";
import { writtenName } from "./written-name.ts";

/** A piece of a sentence: words, and where they lead when they name someone the answer rests on. */
export interface Words {
  text: string;
  url?: string;
}

const plain = (text: string): Words => ({ text });

function list(names: Words[]): Words[] {
  return names.flatMap((name, index) => (index === 0 ? [name] : [plain("、"), name]));
}

/** The chain in one breath: who leads, who supports, which meeting takes it up, where it goes from there. */
export function chainSentence(chain: Chain): Words[] {
  const unit = (assignment: Assignment): Words => ({ text: writtenName(assignment), url: `/units/${assignment.unit.id}` });
  const words: Words[] = [];
  if (chain.leads.length > 0) words.push(plain("由"), ...list(chain.leads.map(unit)), plain("牵头"));
  else words.push(plain("通知没有写明由谁牵头"));
  if (chain.supports.length > 0) {
    const names = chain.supports.map((assignment) => plain(writtenName(assignment)));
    const open = chain.supports.some(({ openEnded }) => openEnded) ? "等" : "";
    words.push(plain("，"), ...list(names.slice(0, 6)), plain(names.length > 6 ? `等${names.length}家` : open), plain("配合"));
  }
  words.push(plain("。"));
  const bodies = chain.takenUpBy.map(({ body }): Words => ({ text: body.name, url: `/meetings/${body.id}` }));
  if (bodies.length > 0) {
    const every = chain.takenUpBy.every(({ basis }) => basis === "NOTICE");
    words.push(plain(every ? "卡住了，先到" : "由"), ...list(bodies), plain(every ? "会商" : "承担"));
  }
  for (const { to, toText } of chain.escalation) {
    const target: Words = to ? { text: to.name, url: actorUrl(to) } : plain(toText ?? "上级（原文没有写明）");
    words.push(plain(words.at(-1)?.text === "。" ? "解决不了，报" : "；解决不了，报"), target);
  }
  if (bodies.length > 0 || chain.escalation.length > 0) words.push(plain("。"));
  return words;
}
