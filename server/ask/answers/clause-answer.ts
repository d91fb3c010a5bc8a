import { issuedTitle } from "../../domain/issued-title.ts";
import { quoted } from "../../domain/quoted.ts";
import type { ApiReader } from "../api-reader.ts";
import type { AskedClause } from "../asked-clause.ts";
import type { Place } from "../named.ts";
import { inARow, inOwnWords, type Reply, type Sentence } from "../sentence.ts";

/** A notice that a question may mean. */
export interface ListedNotice {
  id: string;
  title: string;
  jurisdiction: Place;
}
interface Clause {
  id: string;
  path: string;
  heading: string | null;
  text: string;
  url: string;
  children: { path: string; heading: string | null; text: string }[];
}

const CLAUSES = /* GraphQL */ `
  query AskedClauses($id: ID!) {
    policy(id: $id) { clauses { id path heading text url children { path heading text } } }
  }
`;
const LONGEST_BEGINNING = 20;

/** 第三部分写了什么: the clause of these ordinals in a notice, in its own words; null where the notice has none. */
export async function answerClause(
  read: ApiReader,
  { id, title, jurisdiction }: ListedNotice,
  { words, isAt }: AskedClause,
): Promise<{ title: string; about: string; url: string; reply: Reply } | null> {
  const { policy } = (await read(CLAUSES, { id })) as { policy: { clauses: Clause[] } | null };
  const found = (policy?.clauses ?? []).filter(({ path }) => isAt(path));
  const [first] = found;
  if (!first) return null;
  const name = `《${issuedTitle(title) ?? title}》`;
  const reply: Reply =
    found.length === 1
      ? { sentences: [saying(first, name, id)], missing: [] }
      : {
          sentences: [],
          missing: [
            `${name}有 ${found.length} 处${quoted(words)}：${inARow(found.map(({ path }) => labelOf(path)))}。请写明是第几部分的。`,
          ],
        };
  const url = found.length === 1 ? first.url : `/policies/${id}`;
  return { title: name, about: `${jurisdiction.name} · ${name}${words}`, url, reply };
}

function saying({ id, path, heading, text, children }: Clause, name: string, policyId: string): Sentence {
  const words = text && `：${inOwnWords(text)}`;
  const below = children.map((child) => `${child.path.split("/").at(-1)}${child.heading ?? `${child.text.slice(0, LONGEST_BEGINNING)}……`}`);
  const parts = below.length > 0 ? `${words ? "。" : "："}下分 ${below.length} 条：${below.join("、")}` : "";
  return {
    text: `${name}${labelOf(path)}${heading ? quoted(heading) : ""}${words}${parts}。`,
    said: [{ quote: text || (heading ?? ""), clause: { id }, policy: { id: policyId } }],
  };
}

/** 附件3/二/（二） as a sentence says it: 附件3 二（二）. */
const labelOf = (path: string) => path.replace(/^(附件[^/]*)\//, "$1 ").replaceAll("/", "");
