import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import type { FileStore } from "./file-store.ts";

const ID = /^[0-9a-f]{64}$/;

/** Files in a folder: `ab/cdef…` by the hash of their content. What is being written stands beside under another name, so that a file is there whole or not at all. */
export class FolderStore implements FileStore {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async put(id: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(id);
    if (await isThere(path)) return;
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.${randomUUID()}`;
    try {
      const file = await open(unfinished, "wx", 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  async get(id: string): Promise<Readable | null> {
    if (!ID.test(id)) return null;
    const path = this.pathOf(id);
    return (await isThere(path)) ? createReadStream(path) : null;
  }

  private pathOf(id: string): string {
    if (!ID.test(id)) throw new Error(`“${id}” is no hash of a file`);
    return join(this.folder, id.slice(0, 2), id.slice(2));
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
