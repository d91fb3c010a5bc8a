import { inflateRawSync } from "node:zlib";
import { BadInputError } from "../../domain/errors.ts";

const LARGEST_WHOLE = 100 * 1024 * 1024;
const MOST_PARTS = 5_000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const DEFLATED = 8;
const DAMAGED = "这不是有效的 .docx、.xlsx 等文件，或文件已损坏。请在文字处理软件中打开后另存再试。";

/**
 * Unpacks an archive part by part, keeping nothing, and stops where it grows beyond what any document is: what its list says of sizes is not
 * believed.
 * @throws {BadInputError} for an archive that is damaged, or that unpacks to more than 100 MB or 5,000 parts.
 */
export function checkArchive(bytes: Buffer): void {
  let left = LARGEST_WHOLE;
  const parts = listParts(bytes);
  if (parts.length > MOST_PARTS) throw tooLarge();
  for (const { at, method, size } of parts) {
    if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw new BadInputError(DAMAGED);
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const packed = bytes.subarray(start, start + size);
    if (packed.length !== size) throw new BadInputError(DAMAGED);
    left -= method === DEFLATED ? unpackedLength(packed, left) : size;
    if (left < 0) throw tooLarge();
  }
}

function listParts(bytes: Buffer): { at: number; method: number; size: number }[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw new BadInputError(DAMAGED);
  const count = bytes.readUInt16LE(end + 10);
  const parts = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new BadInputError(DAMAGED);
    parts.push({ at: bytes.readUInt32LE(at + 42), method: bytes.readUInt16LE(at + 10), size: bytes.readUInt32LE(at + 20) });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function unpackedLength(packed: Buffer, most: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) }).length;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? tooLarge() : new BadInputError(DAMAGED);
  }
}

function tooLarge(): BadInputError {
  return new BadInputError("这个文件展开后过大，不像一份普通的文档，没有接收。请另存为较小的文件再上传。", { most: LARGEST_WHOLE });
}
