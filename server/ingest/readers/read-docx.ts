import { BadInputError } from "../../domain/errors.ts";
import { checkArchive } from "./check-archive.ts";

/** A Word document as text: tables as rows of cells, insertions in and deletions out of the text, automatic numbers as Word shows them. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const [{ default: mammoth }, { htmlToText }, { writeOutNumbers }] = await Promise.all([
    import("mammoth"),
    import("./html-to-text.ts"),
    import("./write-out-numbers.ts"),
  ]);
  checkArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const convert = async () =>
    mammoth.convertToHtml({ buffer: Buffer.from(await writeOutNumbers(bytes)) }, { ignoreEmptyParagraphs: false });
  const html = await convert().catch(() => {
    throw new BadInputError("这不是有效的 .docx 文件，或文件已损坏。请在文字处理软件中打开后另存为 .docx 再试。");
  });
  return htmlToText(`<article>${html.value}</article>`);
}
