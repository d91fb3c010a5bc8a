import type { FastifyInstance } from "fastify";
import { NotFoundError } from "../domain/errors.ts";
import { findAttachment } from "../editorial/files/find-attachment.ts";
import type { Desk } from "../editorial/manuscripts/desk.ts";
import type { Identify } from "./upload-routes.ts";

/** `GET /attachments/{case}/{file}`: a file that comes with a case, as a download, for those who may see the case. */
export function addAttachmentRoutes(server: FastifyInstance, { graph, files }: Desk, identify: Identify): void {
  server.get<{ Params: { caseId: string; fileId: string } }>("/attachments/:caseId/:fileId", async (request, reply) => {
    const viewer = await identify(request, reply);
    const found = await findAttachment(graph, viewer, request.params);
    const content = found && (await files.get(found.file.id));
    if (!content) throw new NotFoundError("没有这个附件，或者它还没有公开。");
    const { name, mediaType, bytes } = found.file;
    return reply
      .header("content-type", mediaType === "text/plain" ? "text/plain; charset=utf-8" : mediaType)
      .header("content-length", bytes)
      .header("content-disposition", `attachment; filename*=UTF-8''${inHeader(name)}`)
      .header("content-security-policy", "sandbox; default-src 'none'")
      .header("x-content-type-options", "nosniff")
      .header("cache-control", found.isPublic ? "public, max-age=0, must-revalidate" : "private, no-store")
      .send(content);
  });
}

/** A name as a header says it (RFC 8187): also what encodeURIComponent leaves as it is. */
function inHeader(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
