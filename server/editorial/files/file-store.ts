import type { Readable } from "node:stream";

/** Where the bytes of files are kept, each under the hash of its content. */
export interface FileStore {
  /** Keeps bytes under an id; resolves when they are on the disk. What is there already stays. */
  put(id: string, bytes: Buffer): Promise<void>;
  /** The bytes; null where there are none under this id. */
  get(id: string): Promise<Readable | null>;
}
