/** A file as it was sent. */
export interface SentFile {
  name: string;
  bytes: Buffer;
}
