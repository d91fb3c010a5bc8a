import { BadInputError } from "../../domain/errors.ts";
import { readDocx } from "./read-docx.ts";
import { readHtml } from "./read-html.ts";
import { readPdf } from "./read-pdf.ts";
import { readText } from "./read-text.ts";

/** Bytes of a file of one type to plain text, tables as lines of cells divided by tabs. */
type Reader = (bytes: Uint8Array) => string | Promise<string>;

/** The one road from bytes to text: each file type has its reader here. */
const READERS: Record<string, Reader> = {
  txt: readText,
  md: readText,
  docx: readDocx,
  html: readHtml,
  htm: readHtml,
  pdf: readPdf,
};

export const LARGEST = 20 * 1024 * 1024;
const TYPES = Object.keys(READERS)
  .map((type) => `.${type}`)
  .join("、");

/**
 * The text of a document.
 * @throws {BadInputError} when the file is empty, larger than 20 MB, of another type, not text, or bears a 密级.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<string> {
  const type = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const reader = READERS[type];
  if (!reader) throw new BadInputError(`不支持的文件类型：“${fileName}”。目前可以导入 ${TYPES}；请另存为其中一种再试。`, { fileName });
  if (bytes.length === 0) throw new BadInputError(`文件是空的：“${fileName}”。请确认文件已完整保存后再试。`, { fileName });
  if (bytes.length > LARGEST)
    throw new BadInputError(`文件过大：“${fileName}” 有 ${(bytes.length / 1024 / 1024).toFixed(1)} MB，上限为 20 MB。请拆分后分别导入。`, {
      fileName,
      bytes: bytes.length,
    });
  const text = await read(reader, bytes, fileName);
  if (text.length > LARGEST) throw new BadInputError(`文件展开后过大：“${fileName}”。请拆分后分别导入。`, { fileName });
  if (looksBinary(text))
    throw new BadInputError(
      `文件不是文本：“${fileName}” 的内容无法按 UTF-8 或 GB18030 读出。请确认扩展名与内容一致，或另存为文本后再试。`,
      { fileName },
    );
  if (!/\S/.test(text.replace(/\ufeff/g, "")))
    throw new BadInputError(`文件没有文字：“${fileName}” 只有空白。请确认内容后再试。`, { fileName });
  const secret = CLASSIFIED.exec(text.slice(0, 1000))?.[1];
  if (secret) throw new BadInputError(`文件标有密级“${secret}”：“${fileName}” 不得导入。请按保密规定处理，勿在本系统保存。`, { fileName });
  return text;
}

async function read(reader: Reader, bytes: Uint8Array, fileName: string): Promise<string> {
  try {
    return await reader(bytes);
  } catch (error) {
    // The stack of calls has an end, and no document nests so deep.
    if (!(error instanceof RangeError)) throw error;
    throw new BadInputError(`文件的结构一层套一层，深得读不了：“${fileName}”。请在文字处理软件中打开后另存再试。`, { fileName });
  }
}

/** A 密级 on a line of its own above the title (GB/T 9704 §7.2.2): 机密★1年. */
const CLASSIFIED = /^[ \t\u3000]*((?:绝 ?密|机 ?密|秘 ?密)(?:[ \u3000]*[★☆].{0,8})?)[ \t\u3000]*$/m;

/** Control characters or replacement characters that no text has: any NUL, or more than one in a hundred. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 100_000);
  if (sample.includes("\u0000")) return true;
  const odd = sample.match(/[\u0001-\u0006\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return odd * 100 > sample.length;
}
