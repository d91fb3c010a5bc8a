import type { GraphStore } from "../../graph/graph-store.ts";
import type { FileStore } from "./file-store.ts";
import { sweepFiles } from "./sweep-files.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Sweeps and every day, and says what was deleted or why nothing could be. @returns what ends it. */
export function sweepDaily(parts: { graph: GraphStore; files: FileStore }, say: (line: string) => void): () => Promise<void> {
  const sweep = async () => {
    try {
      const count = await sweepFiles(parts);
      if (count > 0) say(`清理了 ${count} 个上传后没有用到的文件。`);
    } catch (error) {
      say(`没有用到的文件这次没有清理，明天再试：${(error as Error).message}`);
    }
  };
  let sweeping = sweep();
  const timer = setInterval(() => (sweeping = sweep()), DAY).unref();
  return async () => {
    clearInterval(timer);
    await sweeping;
  };
}
