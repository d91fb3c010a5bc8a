import { BadInputError } from "../domain/errors.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import { verifyAuditLog } from "./verify-audit-log.ts";

/** `verify`: says whether the audit log is whole. @returns the exit code: 0, or 1 where it is not. @throws {BadInputError} with the usage. */
export async function runAuditCommand(graph: GraphStore, args: string[], say: (line: string) => void): Promise<number> {
  if (args.length !== 1 || args[0] !== "verify") throw new BadInputError("用法：npm run audit -- verify。");
  const { entries, hash, broken } = await verifyAuditLog(graph);
  if (broken) {
    say(`操作日志从第 ${broken.seq} 条起不可信：${broken.why}。此前 ${entries} 条完整。请保留现状，对照备份查明原因。`);
    return 1;
  }
  say(`操作日志完整：共 ${entries} 条。末条校验值 ${hash}，请抄存在图库之外，日后可以比对。`);
  return 0;
}
