import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Viewer } from "../domain/viewer.ts";
import type { Desk } from "../editorial/manuscripts/desk.ts";
import { receiveNotice } from "../editorial/notices/receive-notice.ts";
import { draftCaseStudies } from "../editorial/uploads/draft-case-studies.ts";
import { draftInterpretation } from "../editorial/uploads/draft-interpretation.ts";
import { keepFile } from "../editorial/uploads/keep-file.ts";
import { editorOf } from "./editor-of.ts";
import { receiveFile } from "./receive-file.ts";

/** Who sends a request; null where nobody is signed in. */
export type Identify = (request: FastifyRequest, reply: FastifyReply) => Promise<Viewer | null>;

/** `POST /uploads/…`: documents and files by the console or a program, 201 with `{ id, warnings }`. Who may not upload is told so before the file is read. */
export async function addUploadRoutes(server: FastifyInstance, desk: Desk, identify: Identify): Promise<void> {
  await server.register(multipart, { throwFileSizeLimit: false });

  server.post("/uploads/attachments", async (request, reply) => {
    const editor = editorOf(await identify(request, reply));
    const file = await keepFile(desk, editor, await receiveFile(request));
    return reply.code(201).send({ ...file, warnings: [] });
  });

  server.post("/uploads/case-studies", async (request, reply) => {
    const editor = editorOf(await identify(request, reply));
    const { fields, ...sent } = await receiveFile(request);
    const { ids, warnings } = await draftCaseStudies(desk, editor, sent, fields.jurisdiction || null);
    return reply.code(201).send({ id: ids[0], ids, warnings });
  });

  server.post("/uploads/interpretations", async (request, reply) => {
    const editor = editorOf(await identify(request, reply));
    const { fields, ...sent } = await receiveFile(request);
    const { id, warnings } = await draftInterpretation(desk, editor, sent, fields.policy?.trim() || null);
    return reply.code(201).send({ id, ids: [id], warnings });
  });

  server.post("/uploads/notices", async (request, reply) => {
    const editor = editorOf(await identify(request, reply));
    const { fields, ...sent } = await receiveFile(request);
    const form = { jurisdiction: fields.jurisdiction ?? "", again: Boolean(fields.again) };
    return reply.code(201).send(await receiveNotice(desk, editor, sent, form));
  });
}
