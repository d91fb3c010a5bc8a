import { BadInputError } from "../../domain/errors.ts";
import type { Facts } from "../../domain/facts.ts";
import { slug } from "../../domain/ids.ts";
import type { Outline } from "../../domain/outline.ts";
import type { GraphStore } from "../graph-store.ts";
import { loadPolicies } from "./load-policies.ts";
import type { LoadResult } from "./load-record.ts";

export interface NoticeToLoad {
  /** Path or name of the file, for messages. */
  file: string;
  jurisdiction: string | null;
  outline: Outline;
  facts: Facts;
}

const PARENTS = /* cypher */ `
  MATCH path = (j:Jurisdiction {name: $name})-[:WITHIN*1..8]->(above:Jurisdiction)
  RETURN above.name AS name
  ORDER BY length(path)`;

/**
 * Loads a notice that an editor brings, and answers with a line that says what came of it. Its id is its 文号, else jurisdiction and title.
 * @throws {BadInputError} when no jurisdiction is named, or the document has neither 文号 nor title to be known by.
 */
export async function loadNotice(graph: GraphStore, { file, jurisdiction, outline, facts }: NoticeToLoad): Promise<string> {
  if (!jurisdiction) {
    throw new BadInputError(`载入“${file}”需要说明它属于哪个地区：请加上 --jurisdiction 地区名称。只想看看结果，请用 --dry-run。`);
  }
  if (!facts.title && !facts.docNumber) {
    throw new BadInputError(`“${file}”里没有找到标题或文号，无法给它一个固定的编号，没有载入。请确认这是一份完整的通知。`);
  }
  const id = slug(facts.docNumber ?? `${jurisdiction}${facts.title}`);
  const parents = await graph.read<{ name: string }>(PARENTS, { name: jurisdiction });
  const origin = {
    id,
    title: facts.title ?? (facts.docNumber as string),
    jurisdiction,
    parents: parents.map(({ name }) => name),
    kind: facts.kind,
    publisher: facts.issuer,
    note: null,
  };
  let result: LoadResult | undefined;
  await loadPolicies(graph, [{ origin, outline, facts }], (_source, loaded) => {
    result = loaded;
  });
  const { changed, nodes, edges } = result as unknown as LoadResult;
  return changed
    ? `已载入 ${id}：写入 ${nodes.put} 个节点、${edges.put} 条关系，删去 ${nodes.deleted} 个节点、${edges.deleted} 条关系。`
    : `${id} 与已载入的完全一致，没有改动。`;
}
