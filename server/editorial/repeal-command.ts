import { parseDate } from "../../schema/scalars/date.ts";
import { BadInputError } from "../domain/errors.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import { repealPolicy } from "./notices/policy-acts.ts";

/** `repeal POLICY DATE` marks a notice as repealed from that day on, `reinstate POLICY` takes the mark back; both are in the audit log. @throws {BadInputError} with the usage. */
export async function runRepealCommand(graph: GraphStore, args: string[], say: (line: string) => void): Promise<number> {
  const { id, on } = readArguments(args);
  const { title } = await repealPolicy({ graph, published: () => {} }, null, { id, on });
  say(on === null ? `《${title}》的废止登记已撤销。` : `《${title}》已登记为自 ${on} 起废止，原文仍可查阅。`);
  return 0;
}

function readArguments([verb, id, on, ...more]: string[]): { id: string; on: string | null } {
  if (verb === "reinstate" && id !== undefined && on === undefined) return { id, on: null };
  if (verb === "repeal" && id !== undefined && on !== undefined && more.length === 0) return { id, on: asDate(on) };
  throw new BadInputError("用法：npm run graph -- repeal 通知编号 日期 | reinstate 通知编号。日期写成 2020-06-30 这样。");
}

function asDate(text: string): string {
  try {
    return parseDate(text);
  } catch (error) {
    throw new BadInputError((error as Error).message, { date: text });
  }
}
