import { BadInputError } from "../../domain/errors.ts";
import { cleanLine } from "../../domain/manuscripts/clean-text.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { addUploadedFile, announceUploadedFile, takeBackUploadedFile, type UploadedFile } from "../../graph/manuscripts/uploaded-files.ts";
import { fileIdOf } from "../files/file-id.ts";
import { endingOf, isNamedAs, KEPT_ENDINGS, typeOfBytes } from "../files/file-type.ts";
import { readApart } from "../reading/read-apart.ts";
import type { SentFile, UploadRoom } from "./upload-room.ts";

const LONGEST_NAME = 120;

/**
 * Keeps a file that is to come with a case, under the hash of its bytes. Nobody sees it before a case that has it is published.
 * @throws {BadInputError} for an empty file, one of a type that is not kept, one whose name says another type than its bytes, and an archive that unpacks beyond measure.
 * @throws {UnavailableError} where the storage is away. Nothing is kept then.
 */
export async function keepFile({ desk, files }: UploadRoom, viewer: Viewer, sent: SentFile): Promise<UploadedFile> {
  const { bytes } = sent;
  const name = safeName(sent.name);
  if (bytes.length === 0) throw new BadInputError(`文件是空的：“${name}”。请确认文件已完整保存后再上传。`, { name });
  const mediaType = typeOfBytes(bytes);
  if (!mediaType)
    throw new BadInputError(`不能接收这种文件：“${name}”。可以上传 ${KEPT_ENDINGS.map((ending) => `.${ending}`).join("、")}。`, { name });
  if (!isNamedAs(mediaType, name)) {
    throw new BadInputError(
      `文件的内容与名字不符：“${name}”的扩展名是 .${endingOf(name)}，内容是 ${mediaType}。请改正扩展名，或另存为所写的格式。`,
      {
        name,
        mediaType,
      },
    );
  }
  if (bytes.subarray(0, 2).toString("latin1") === "PK") await readApart("checkArchive", sent);
  const file: UploadedFile = { id: fileIdOf(bytes), name, mediaType, bytes: bytes.length };
  const now = new Date().toISOString();
  await desk.graph.write((transaction) => announceUploadedFile(transaction, file.id, now));
  try {
    await files.put(file.id, bytes);
  } catch (error) {
    await desk.graph.write((transaction) => takeBackUploadedFile(transaction, file.id));
    throw error;
  }
  await desk.graph.write((transaction) => addUploadedFile(transaction, file, viewer.accountId, now));
  return file;
}

/** The last part of a path, without what a file system or a header could misread. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const clean = cleanLine("文件名", last.slice(-500), 1_000)
    .replace(/[<>:"|?*%;=`$&']/g, "_")
    .replace(/^\.+/, "");
  return clean.length <= LONGEST_NAME ? clean || "未命名" : `${clean.slice(0, LONGEST_NAME - 12)}…${clean.slice(-11)}`;
}
