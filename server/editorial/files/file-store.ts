import type { Readable } from "node:stream";

/** Where the bytes of files are kept, each under the SHA-256 of its content in hexadecimal. Each way throws UnavailableError where the storage is away. */
export interface FileStore {
  /** Keeps bytes under their id; resolves when they are stored for good. What is there already stays. */
  put(id: string, bytes: Buffer): Promise<void>;
  /** The bytes; null where there are none under this id. */
  get(id: string): Promise<Readable | null>;
  /** Forgets them; nothing happens where there are none. */
  remove(id: string): Promise<void>;
  /** Forgets what was begun before a time and never finished, because the process ended on the way. */
  tidy(before: Date): Promise<void>;
  /** Resolves when files can be read and kept now. */
  ping(): Promise<void>;
}
