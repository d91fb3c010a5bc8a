import type { Viewer } from "../../server/domain/viewer.ts";
import { putOnDesk } from "../../server/editorial/notices/put-on-desk.ts";
import { extractFacts } from "../../server/ingest/extract-facts.ts";
import { readOutline } from "../../server/ingest/outline/read-outline.ts";
import type { OpenApi } from "../graphql/open-api.ts";

/** Puts a notice of 丙区 on the desk as an upload does, without the thread that reads a stranger's file. @returns the id of the upload */
export async function putNotice({ graph }: OpenApi, viewer: Viewer, text: string, again = false): Promise<string> {
  const outline = readOutline(text);
  const read = { sent: { name: "通知.txt", bytes: Buffer.from(text) }, outline, facts: extractFacts(outline) };
  const { id } = await putOnDesk({ graph, files: {} as never, approvals: 1, published: () => {} }, viewer, read, {
    jurisdiction: "丙区",
    again,
  });
  return id;
}
