import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UnavailableError } from "../../server/domain/errors.ts";
import type { FileStore } from "../../server/editorial/files/file-store.ts";
import { FolderStore } from "../../server/editorial/files/folder-store.ts";
import { S3Store } from "../../server/editorial/files/s3-store.ts";
import { hasGo } from "../s3/build-gateway.mjs";
import { startGateway } from "../s3/start-gateway.ts";

/** A store that is there, another of its kind that is away, and the end of both. */
interface Stores {
  store: FileStore;
  away: FileStore;
  close: () => Promise<void>;
}

// In CI a suite that could run and did not is a failure: there it is not looked for Go, but failed without it.
const runsS3 = process.env.CI === "true" || hasGo();
if (!runsS3) console.log("Attachments are tested on a folder only: install Go to run the same on a real S3 server (versitygw).");

const idOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const textOf = async (store: FileStore, id: string) => {
  const content = await store.get(id);
  return content && String(await buffer(content));
};

async function folder(): Promise<Stores> {
  const home = mkdtempSync(join(tmpdir(), "zelian-files-"));
  writeFileSync(join(home, "no-folder"), "");
  return {
    store: new FolderStore(join(home, "attachments")),
    away: new FolderStore(join(home, "no-folder")),
    close: async () => rmSync(home, { recursive: true, force: true }),
  };
}

async function s3(): Promise<Stores> {
  const gateway = await startGateway();
  return { store: new S3Store(gateway), away: new S3Store({ ...gateway, url: "http://127.0.0.1:1/files" }), close: gateway.stop };
}

describe.each([{ name: "a folder", open: folder }, ...(runsS3 ? [{ name: "S3 storage", open: s3 }] : [])])(
  "a file store on $name",
  ({ open }) => {
    let stores: Stores;
    let store: FileStore;
    beforeAll(async () => {
      stores = await open();
      ({ store } = stores);
    }, 600_000);
    afterAll(() => stores?.close());

    test("gives back what it was given, and says that it is there", async () => {
      const [small, large] = [Buffer.from("附件内容"), Buffer.alloc(5 * 1024 * 1024, "字")];
      for (const bytes of [small, large]) await store.put(idOf(bytes), bytes);
      expect(await textOf(store, idOf(small))).toBe("附件内容");
      expect(idOf(await buffer((await store.get(idOf(large))) as never))).toBe(idOf(large));
      await store.ping();
    });

    test("has nothing under another id, and nothing where there can be no id", async () => {
      expect(await store.get("0".repeat(64))).toBeNull();
      for (const id of ["", "../../etc/passwd", "a/b", "A".repeat(64), `${"0".repeat(64)}/x`]) expect(await store.get(id)).toBeNull();
    });

    test("keeps the same once, however often and however many at once bring it", async () => {
      const bytes = Buffer.from("同一份");
      await Promise.all(Array.from({ length: 8 }, () => store.put(idOf(bytes), bytes)));
      await store.put(idOf(bytes), bytes);
      expect(await textOf(store, idOf(bytes))).toBe("同一份");
    });

    test("forgets what is removed, and does not mind what is not there", async () => {
      const bytes = Buffer.from("要删的");
      await store.put(idOf(bytes), bytes);
      await store.remove(idOf(bytes));
      expect(await store.get(idOf(bytes))).toBeNull();
      await store.remove(idOf(bytes));
    });

    test("that is away says so in words, whatever is asked of it", async () => {
      const bytes = Buffer.from("存不下");
      const { away } = stores;
      const requests = [() => away.put(idOf(bytes), bytes), () => away.get(idOf(bytes)), () => away.remove(idOf(bytes)), () => away.ping()];
      for (const request of requests) {
        const error = await request().then(
          () => null,
          (fault: Error) => fault,
        );
        expect(error).toBeInstanceOf(UnavailableError);
        expect(error?.message).toMatch(/^附件存储现在不能用（.+）。请稍后再试/);
      }
    });
  },
);

test("a folder forgets what was begun a day ago and never finished, and lets go on what is being written", async () => {
  const home = mkdtempSync(join(tmpdir(), "zelian-files-"));
  mkdirSync(join(home, "unfinished"));
  for (const name of ["old", "new"]) writeFileSync(join(home, "unfinished", name), "半个文件");
  utimesSync(join(home, "unfinished", "old"), new Date(0), new Date(0));
  await new FolderStore(home).tidy(new Date(Date.now() - 60_000));
  expect(readdirSync(join(home, "unfinished"))).toEqual(["new"]);
  rmSync(home, { recursive: true });
});

describe.skipIf(!runsS3)("S3 storage that is there", () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway?.stop());
  const bytes = Buffer.from("内容");

  test.each([
    ["with the wrong secret", { secret: "wrong" }, /拒绝访问，请核对 ATTACHMENTS_KEY/],
    ["without the bucket", { bucket: "nowhere" }, /没有 ATTACHMENTS_URL 所写的存储桶/],
  ])("%s is not ready, says why, and keeps nothing", async (_how, { bucket, ...wrong }: { bucket?: string; secret?: string }, why) => {
    const store = new S3Store({ ...gateway, ...wrong, url: gateway.url.replace("files", bucket ?? "files") });
    await expect(store.ping()).rejects.toThrow(why);
    await expect(store.put(idOf(bytes), bytes)).rejects.toBeInstanceOf(UnavailableError);
  });

  test("refuses bytes that are not those of their id, as a line that garbles them would bring", async () => {
    const store = new S3Store(gateway);
    await expect(store.put(idOf(Buffer.from("别的内容")), bytes)).rejects.toBeInstanceOf(UnavailableError);
    expect(await store.get(idOf(Buffer.from("别的内容")))).toBeNull();
  });
});
