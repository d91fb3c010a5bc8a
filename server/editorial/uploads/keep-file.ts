import { BadInputError } from "../../domain/errors.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { addUploadedFile, announceUploadedFile, takeBackUploadedFile, type UploadedFile } from "../../graph/manuscripts/uploaded-files.ts";
import { attachmentName } from "../files/attachment-name.ts";
import { fileIdOf } from "../files/file-id.ts";
import { KEPT_ENDINGS, typeOfBytes } from "../files/file-type.ts";
import { safeName } from "../files/safe-name.ts";
import type { Desk } from "../manuscripts/desk.ts";
import { readApart } from "../reading/read-apart.ts";
import type { SentFile } from "./sent-file.ts";

/**
 * Keeps a file that is to come with a case, under the hash of its bytes. Nobody sees it before a case that has it is published.
 * @throws {BadInputError} for an empty file, one of a type that is not kept, one whose name says another type than its bytes, and an archive that unpacks beyond measure.
 * @throws {UnavailableError} where the storage is away. Nothing is kept then.
 */
export async function keepFile({ graph, files }: Desk, viewer: Viewer, sent: SentFile): Promise<UploadedFile> {
  const { bytes } = sent;
  const sentName = safeName(sent.name);
  if (bytes.length === 0) throw new BadInputError(`文件是空的：“${sentName}”。请确认文件已完整保存后再上传。`, { name: sentName });
  const mediaType = typeOfBytes(bytes);
  if (!mediaType)
    throw new BadInputError(`不能接收这种文件：“${sentName}”。可以上传 ${KEPT_ENDINGS.map((ending) => `.${ending}`).join("、")}。`, {
      name: sentName,
    });
  const name = attachmentName(mediaType, sentName);
  if (bytes.subarray(0, 2).toString("latin1") === "PK") await readApart("checkArchive", sent);
  const file: UploadedFile = { id: fileIdOf(bytes), name, mediaType, bytes: bytes.length };
  const now = new Date().toISOString();
  await graph.write((transaction) => announceUploadedFile(transaction, file.id, now));
  try {
    await files.put(file.id, bytes);
  } catch (error) {
    await graph.write((transaction) => takeBackUploadedFile(transaction, file.id));
    throw error;
  }
  await graph.write((transaction) => addUploadedFile(transaction, file, viewer.accountId, now));
  return file;
}
