import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, constants, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { UnavailableError } from "../../domain/errors.ts";
import { isFileId } from "./file-id.ts";
import type { FileStore } from "./file-store.ts";

const UNFINISHED = "unfinished";

/** Files in a folder: `ab/cdef…` by the hash of their content. What is being written stands under `unfinished`, so that a file is there whole or not at all. */
export class FolderStore implements FileStore {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async put(id: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(id);
    if (await isThere(path)) return;
    const unfinished = join(this.folder, UNFINISHED, randomUUID());
    try {
      await Promise.all([dirname(path), dirname(unfinished)].map((folder) => mkdir(folder, { recursive: true })));
      const file = await open(unfinished, "wx", 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined);
      throw away(error);
    }
  }

  async get(id: string): Promise<Readable | null> {
    if (!isFileId(id)) return null;
    const path = this.pathOf(id);
    return (await isThere(path)) ? createReadStream(path) : null;
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true }).catch((error) => {
      throw away(error);
    });
  }

  async tidy(before: Date): Promise<void> {
    const folder = join(this.folder, UNFINISHED);
    for (const name of await readdir(folder).catch(() => [])) {
      const { mtime } = await stat(join(folder, name));
      if (mtime < before) await rm(join(folder, name), { force: true });
    }
  }

  async ping(): Promise<void> {
    try {
      await mkdir(this.folder, { recursive: true });
      await access(this.folder, constants.R_OK | constants.W_OK);
    } catch (error) {
      throw away(error);
    }
  }

  private pathOf(id: string): string {
    if (!isFileId(id)) throw new Error(`“${id}” is no hash of a file`);
    return join(this.folder, id.slice(0, 2), id.slice(2));
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error) => {
      if (error.code === "ENOENT") return false;
      throw away(error);
    },
  );
}

const WORDS: Record<string, string> = { ENOSPC: "磁盘已满", EDQUOT: "磁盘配额已满", EACCES: "没有读写权限", EROFS: "磁盘是只读的" };

function away(error: unknown): UnavailableError {
  const { code = "" } = error as NodeJS.ErrnoException;
  return new UnavailableError(`附件存储现在不能用（${WORDS[code] ?? (code || "读写失败")}）。请稍后再试；若一直如此，请告知管理员。`, {
    fault: code,
  });
}
