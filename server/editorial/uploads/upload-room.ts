import type { FileStore } from "../files/file-store.ts";
import type { Desk } from "../manuscripts/desk.ts";

/** Where documents and files arrive. */
export interface UploadRoom {
  desk: Desk;
  files: FileStore;
}

/** A file as it was sent. */
export interface SentFile {
  name: string;
  bytes: Buffer;
}
