import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Role } from "../../schema/enums/role.ts";
import { ForbiddenError, UnauthenticatedError } from "../domain/errors.ts";
import type { Viewer } from "../domain/viewer.ts";
import type { ReceivedNotice } from "../editorial/notices/put-on-desk.ts";
import { receiveNotice } from "../editorial/notices/receive-notice.ts";
import { type DraftedCases, draftCaseStudies } from "../editorial/uploads/draft-case-studies.ts";
import { keepFile } from "../editorial/uploads/keep-file.ts";
import type { UploadRoom } from "../editorial/uploads/upload-room.ts";
import { receiveFile } from "./receive-file.ts";
import { type ReceivedForm, receiveForm } from "./receive-form.ts";

/** Who sends a request; null where nobody is signed in. */
export type Identify = (request: FastifyRequest, reply: FastifyReply) => Promise<Viewer | null>;

/** `POST /uploads/…`: documents and files by the console or a program, 201 with `{ id, warnings }`. Who may not upload is told so before the file is read. */
export async function addUploadRoutes(server: FastifyInstance, room: UploadRoom, identify: Identify): Promise<void> {
  await server.register(multipart, { throwFileSizeLimit: false });

  server.post("/uploads/attachments", async (request, reply) => {
    const editor = editorOf(await identify(request, reply));
    const file = await keepFile(room, editor, await receiveFile(request));
    return reply.code(201).send({ ...file, warnings: [] });
  });

  server.post("/uploads/case-studies", async (request, reply) => {
    const { ids, warnings } = await draftFromForm(room, await identify(request, reply), request);
    return reply.code(201).send({ id: ids[0], ids, warnings });
  });

  server.post("/uploads/notices", async (request, reply) => {
    return reply.code(201).send(await noticeFromForm(room, await identify(request, reply), request));
  });
}

/** Drafts from the document of a multipart form, in its field `file`; its field `jurisdiction` may name the place. @throws as `draftCaseStudies` and `receiveFile` do. */
export async function draftFromForm(room: UploadRoom, viewer: Viewer | null, request: FastifyRequest): Promise<DraftedCases> {
  const editor = editorOf(viewer);
  const { fields, ...sent } = await receiveFile(request);
  return draftCaseStudies(room, editor, sent, fields.jurisdiction || null);
}

/**
 * Puts the notice of a multipart form on the desk: its field `file`, with `jurisdiction` and, to read once more what is loaded already, `again`.
 * @throws as `receiveNotice` and `receiveFile` do.
 */
export async function noticeFromForm(room: UploadRoom, viewer: Viewer | null, request: FastifyRequest): Promise<ReceivedNotice> {
  const editor = editorOf(viewer);
  const { fields, ...sent } = await receiveFile(request);
  return receiveNotice(room.desk, editor, sent, { jurisdiction: fields.jurisdiction ?? "", again: Boolean(fields.again) });
}

/** The form of a page, its files kept for the case they are to come with. @throws as `receiveForm` does. */
export function readPageForm(
  room: UploadRoom,
  viewer: Viewer | null,
  request: FastifyRequest,
): Promise<ReceivedForm<Awaited<ReturnType<typeof keepFile>>>> {
  return receiveForm(request, async (sent) => keepFile(room, editorOf(viewer), sent));
}

/** @throws {UnauthenticatedError} @throws {ForbiddenError} */
function editorOf(viewer: Viewer | null): Viewer {
  if (!viewer) throw new UnauthenticatedError();
  if (!viewer.roles.includes(Role.EDITOR)) throw new ForbiddenError("上传需要编辑权限。");
  return viewer;
}
