import type { Assignment, BodyRef, Chain, Citation, TakenUp } from "../queries/shapes.ts";
import { cadenceWords } from "./cadence-words.ts";
import { escalationWords } from "./escalation-words.ts";
import { isOpenList } from "./is-open-list.ts";
import { writtenName } from "./written-name.ts";

/** A piece of a sentence: words, and where they lead when they name someone the answer rests on. */
export interface Words {
  text: string;
  url?: string;
  /** Where it says so, for words that lead nowhere else. */
  citation?: Citation;
}

/** Supporting units named in the sentence; the chain below has them all. */
const SHOWN = 6;

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
    const rest = names.length > SHOWN ? `等 ${names.length} 家` : chain.supports.some(isOpenList) ? "等" : "";
    const supporters = [...list(names.slice(0, SHOWN)), plain(rest)];
    words.push(...(chain.leads.length > 0 ? [plain("，"), ...supporters, plain("配合")] : [plain("，责任单位是"), ...supporters]));
  }
  words.push(plain("。"));
  const clauses: Words[][] = [];
  const bodies = (basis: TakenUp["basis"]) => chain.takenUpBy.filter((taken) => taken.basis === basis).map(({ body }) => body);
  const named = (own: BodyRef[]) => list(own.map(({ id, name }) => ({ text: name, url: `/meetings/${id}` })));
  const [own, general] = [bodies("SUBJECT"), bodies("NOTICE")];
  if (own.length > 0) clauses.push([plain("由"), ...named(own), plain("承担"), ...howOften(own)]);
  if (general.length > 0) clauses.push([plain("卡住了找"), ...named(general), ...howOften(general)]);
  clauses.push(...escalationWords(chain.escalation));
  clauses.forEach((clause, index) => {
    words.push(...(index > 0 ? [plain("；")] : []), ...clause);
  });
  if (clauses.length > 0) words.push(plain("。"));
  return words;
}

/** How often it meets, where one body takes it up and the notice says so; of several the stair tells. */
function howOften([body, ...others]: BodyRef[]): Words[] {
  if (!body?.cadence || others.length > 0) return [];
  return [plain("，"), { text: cadenceWords(body.cadence), citation: body.cadence.citation }];
}
