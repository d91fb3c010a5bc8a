import { BadInputError } from "../../domain/errors.ts";
import { foldName } from "../../domain/fold-name.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";
import type { ReadInterpretation } from "./read-interpretation-document.ts";

interface Held {
  id: string;
  title: string;
  docNumber: string | null;
}

export interface ExplainedPolicy {
  id: string;
  /** Where it is to be checked: the words that it was found by. */
  why: string | null;
}

const HELD = /* cypher */ `
  MATCH (p:Policy) WHERE p.stub = false
  RETURN p.id AS id, p.title AS title, p.docNumber AS docNumber
  ORDER BY id`;
/** 方案 or 通知 between title marks names nothing. */
const SHORTEST = 6;
const MOST_TOLD = 5;

/**
 * The held policy that an interpretation explains: as the editor names it (id, 文号, title or a part of it), else the one that its head, its
 * title or its text names, where that is one.
 * @throws {BadInputError} where it is none, or may be several: the editor is asked.
 */
export async function findExplainedPolicy(graph: GraphReader, named: string | null, read: ReadInterpretation): Promise<ExplainedPolicy> {
  const held = await graph.read<Held>(HELD);
  if (named) return { id: theOnly(calledBy(held, named), `“${named.slice(0, 100)}”`).id, why: null };
  const headed = held.find(({ id }) => id === read.policy);
  if (headed) return { id: headed.id, why: `文件开头写着它解释《${headed.title}》，请核对。` };
  const text = [read.preface, ...read.sections.flatMap((section) => [section.heading, section.text])].join("\n");
  for (const [place, words] of [
    ["标题", read.title],
    ["正文", text],
  ] as const) {
    const found = namedIn(held, words);
    if (found.length === 0) continue;
    const { id, title } = theOnly(found, `文件的${place}`);
    return { id, why: `文件的${place}写到《${title}》，解释的政策暂定为它，请核对。` };
  }
  throw ask("文件里没有写到已经收录的政策。");
}

function theOnly(found: Held[], where: string): Held {
  const [first, ...others] = found;
  if (!first) throw ask(`没有收录${where}这份政策。`);
  if (others.length === 0) return first;
  const told = found.slice(0, MOST_TOLD).map(({ title }) => `《${title}》`);
  throw ask(`${where}可能是 ${found.length} 份政策：${told.join("、")}${found.length > MOST_TOLD ? "等" : ""}。`);
}

function ask(why: string): BadInputError {
  return new BadInputError(`${why}请在“解释哪份政策”里写明它的标题或文号，再上传。没有保存任何东西。`, { field: "policy" });
}

function calledBy(held: Held[], words: string): Held[] {
  const key = foldName(words);
  const exact = held.filter(({ id, title, docNumber }) => [id, foldName(title), foldName(docNumber ?? id)].includes(key));
  return exact.length > 0 ? exact : held.filter(({ title }) => foldName(title).includes(key));
}

/** Those whose title or 文号 a text has, and those whose title has what it sets between title marks; 《甲方案》 within 《甲方案实施细则》 is not named. */
function namedIn(held: Held[], text: string): Held[] {
  const folded = foldName(text);
  const quoted = [...text.matchAll(/《([^《》\n]{2,100})》/g)]
    .map(([, words = ""]) => foldName(words))
    .filter((key) => key.length >= SHORTEST);
  const keysOf = ({ title, docNumber }: Held) => [title, ...(docNumber ? [docNumber] : [])].map(foldName);
  const found = held.flatMap((policy) => {
    const written = keysOf(policy).filter((key) => key.length >= SHORTEST && folded.includes(key));
    const within = quoted.filter((key) => foldName(policy.title).includes(key));
    const key = [...written, ...within].sort((a, b) => b.length - a.length)[0];
    return key ? [{ policy, key }] : [];
  });
  const isPart = (key: string) => found.some((other) => other.key.length > key.length && other.key.includes(key));
  return found.filter(({ key }) => !isPart(key)).map(({ policy }) => policy);
}
