import { BadInputError } from "../../domain/errors.ts";
import type { Facts } from "../../domain/facts.ts";
import type { Outline } from "../../domain/outline.ts";
import type { GraphStore } from "../graph-store.ts";
import type { GraphReader } from "../queries/batch.ts";
import { findPolicyId } from "./find-policy-id.ts";
import { loadPolicies, type PolicyLoaded } from "./load-policies.ts";

interface NoticeToLoad {
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
 * Loads a notice that an editor brings, and answers with a line that says what came of it. What it is the next reading of, `findPolicyId` says.
 * @throws {BadInputError} when no jurisdiction is named, or the document has neither 文号 nor title to be known by.
 */
export async function loadNotice(graph: GraphStore, { file, jurisdiction, outline, facts }: NoticeToLoad): Promise<string> {
  if (!jurisdiction) {
    throw new BadInputError(`载入“${file}”需要说明它属于哪个地区：请加上 --jurisdiction 地区名称。只想看看结果，请用 --dry-run。`);
  }
  if (!facts.title && !facts.docNumber) {
    throw new BadInputError(`“${file}”里没有找到标题或文号，无法给它一个固定的编号，没有载入。请确认这是一份完整的通知。`);
  }
  const id = await findPolicyId(graph, jurisdiction, facts);
  const origin = {
    id,
    title: facts.title ?? (facts.docNumber as string),
    jurisdiction,
    parents: await readParents(graph, jurisdiction),
    kind: facts.kind,
    publisher: facts.issuer,
    note: null,
  };
  let result: PolicyLoaded | undefined;
  await loadPolicies(graph, [{ origin, outline, facts }], (_source, loaded) => {
    result = loaded;
  });
  if (!result) return `${id} 已撤回，没有载入。要再公开，请在 /editor/notices 上传，由审核人载入。`;
  const { changed, nodes, edges, unplaced } = result as PolicyLoaded;
  const lost =
    unplaced.length > 0 ? ` 有 ${unplaced.length} 处更正在这次读出的内容里找不到位置，请在 /editor/notices 重新上传后处理。` : "";
  return changed
    ? `已载入 ${id}：写入 ${nodes.put} 个节点、${edges.put} 条关系，删去 ${nodes.deleted} 个节点、${edges.deleted} 条关系。${lost}`
    : `${id} 与已载入的完全一致，没有改动。${lost}`;
}

/** Names of the places above a place that the graph has, nearest first. */
export async function readParents(graph: GraphReader, jurisdiction: string): Promise<string[]> {
  const rows = await graph.read<{ name: string }>(PARENTS, { name: jurisdiction });
  return rows.map(({ name }) => name);
}
