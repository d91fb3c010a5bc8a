import { BadInputError } from "../../domain/errors.ts";

/** A Word document as text: tables as rows of cells, insertions in and deletions out of the text, numbered lists numbered. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const [{ default: mammoth }, { htmlToText }] = await Promise.all([import("mammoth"), import("./html-to-text.ts")]);
  const html = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { ignoreEmptyParagraphs: false }).catch(() => {
    throw new BadInputError("这不是有效的 .docx 文件，或文件已损坏。请在文字处理软件中打开后另存为 .docx 再试。");
  });
  return htmlToText(`<article>${html.value}</article>`);
}
