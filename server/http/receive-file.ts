import type { FastifyRequest } from "fastify";
import { BadInputError, DomainError } from "../domain/errors.ts";
import type { SentFile } from "../editorial/uploads/sent-file.ts";

export const LARGEST_FILE = 20 * 1024 * 1024;
/** Boundaries, heads and the few words that come along. */
const ALLOWANCE = 64 * 1024;

interface Received extends SentFile {
  fields: Record<string, string>;
}

/**
 * The one file of a multipart form, in its field `file`, held in memory until it is whole: of one that is too large or is cut off nothing stays.
 * @throws {DomainError} saying what is wrong with the form; TOO_COMPLEX for a file over 20 MB.
 */
export async function receiveFile(request: FastifyRequest): Promise<Received> {
  if (!request.isMultipart()) throw new BadInputError("请以 multipart/form-data 上传，文件放在 file 字段。");
  if (Number(request.headers["content-length"]) > LARGEST_FILE + ALLOWANCE) throw tooLarge();
  const fields: Record<string, string> = {};
  let file: SentFile | null = null;
  try {
    const limits = { fileSize: LARGEST_FILE + 1, files: 1, fields: 5, fieldSize: 1_000, parts: 6 };
    for await (const part of request.parts({ limits })) {
      if (part.type === "field") fields[part.fieldname] = String(part.value);
      else if (part.fieldname === "file") file = { name: part.filename, bytes: await readWhole(part.file) };
      else throw new BadInputError(`文件要放在 file 字段，收到的字段是“${part.fieldname.slice(0, 50)}”。`);
    }
  } catch (error) {
    throw explained(error as Error & { code?: string });
  }
  if (!file) throw new BadInputError("没有收到文件：请把文件放在 file 字段再上传。");
  return { ...file, fields };
}

/** Stops at the first byte too many, whatever else is still on its way. */
async function readWhole(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > LARGEST_FILE) throw tooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function explained(error: Error & { code?: string }): DomainError {
  if (error instanceof DomainError) return error;
  if (error.code === "FST_FILES_LIMIT") return new BadInputError("一次只能上传一个文件，请分几次上传。");
  return new BadInputError("上传没有完成：收到的内容不完整。没有保存任何东西，请重新上传。", { cause: error.message });
}

function tooLarge(): DomainError {
  return new DomainError("TOO_COMPLEX", "文件过大，最多 20 MB，没有保存。请压缩图片或拆分后再上传。", { most: LARGEST_FILE });
}
