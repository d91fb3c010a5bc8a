import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { AwsClient } from "aws4fetch";
import { UnavailableError } from "../../domain/errors.ts";
import { isFileId } from "./file-id.ts";
import type { FileStore } from "./file-store.ts";

export interface S3Settings {
  /** The address under which objects stand: `https://HOST/BUCKET`, or `https://BUCKET.HOST`. */
  url: string;
  key: string;
  secret: string;
  region: string;
}

/** Milliseconds until the storage has begun to answer; until it has taken 20 MB. */
const PATIENCE = 10_000;
const PATIENCE_FOR_BYTES = 60_000;
/** No file has it: what is asked for to hear whether the storage answers. */
const NO_FILE = "0".repeat(64);

/**
 * Files as objects in S3-compatible storage. The storage checks what it receives against the id, which is its hash, and shows an object only
 * when it is whole. By aws4fetch: it signs requests of `fetch`, in one file without dependencies; the AWS SDK brings a hundred packages for
 * the same four requests.
 */
export class S3Store implements FileStore {
  private readonly client: AwsClient;
  private readonly url: string;

  constructor({ url, key, secret, region }: S3Settings) {
    this.url = url.replace(/\/$/, "");
    this.client = new AwsClient({ accessKeyId: key, secretAccessKey: secret, service: "s3", region, retries: 2 });
  }

  async put(id: string, bytes: Buffer): Promise<void> {
    if ((await this.ask("HEAD", id)).ok) return;
    const answer = await this.ask("PUT", id, bytes);
    if (!answer.ok) throw away(`应答 ${answer.status}`);
  }

  async get(id: string): Promise<Readable | null> {
    if (!isFileId(id)) return null;
    const { ok, body } = await this.ask("GET", id);
    return ok && body ? Readable.fromWeb(body as ReadableStream) : null;
  }

  async remove(id: string): Promise<void> {
    await this.ask("DELETE", id);
  }

  /** An object is stored whole or not at all: nothing is ever left unfinished. */
  async tidy(): Promise<void> {}

  async ping(): Promise<void> {
    const said = await (await this.ask("GET", NO_FILE)).text();
    if (said.includes("NoSuchBucket")) throw away("没有 ATTACHMENTS_URL 所写的存储桶");
  }

  /** @throws {UnavailableError} for all but success and 404. */
  private async ask(method: "HEAD" | "GET" | "PUT" | "DELETE", id: string, body?: Buffer): Promise<Response> {
    if (!isFileId(id)) throw new Error(`“${id}” is no hash of a file`);
    // Only until it begins to answer: whoever downloads over a slow line takes their time.
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), body ? PATIENCE_FOR_BYTES : PATIENCE);
    const headers = body && { "x-amz-content-sha256": id };
    try {
      const answer = await this.client.fetch(`${this.url}/${id}`, {
        method,
        body: body as BodyInit | undefined,
        headers,
        signal: waiting.signal,
      });
      if (answer.ok || answer.status === 404) return answer;
      await answer.body?.cancel();
      throw away(answer.status === 403 ? "拒绝访问，请核对 ATTACHMENTS_KEY、ATTACHMENTS_SECRET 和权限" : `应答 ${answer.status}`);
    } catch (error) {
      throw error instanceof UnavailableError ? error : away("没有回应");
    } finally {
      clearTimeout(timer);
    }
  }
}

function away(fault: string): UnavailableError {
  return new UnavailableError(`附件存储现在不能用（${fault}）。请稍后再试；若一直如此，请告知管理员。`, { fault });
}
