import { BadInputError } from "../../domain/errors.ts";

/**
 * A PDF with a text layer as lines of text, page after page. By unpdf: it is Mozilla's pdf.js, which knows the fonts and character maps that
 * Chinese office software writes, built for servers, without the native canvas that pdfjs-dist asks for and with no dependency of its own.
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const { extractText, getDocumentProxy } = await import("unpdf");
  const pages = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
    .then((document) => extractText(document, { mergePages: false }))
    .catch(() => {
      throw new BadInputError("这不是有效的 .pdf 文件，或文件已加密、损坏。请确认能正常打开后再试。");
    });
  const text = pages.text.join("\n");
  if (!/\S/.test(text)) throw new BadInputError("这个 .pdf 没有文字层（可能是扫描件）。请先做文字识别（OCR），或改用 .docx、.txt 再试。");
  return text;
}
