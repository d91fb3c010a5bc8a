import { BadInputError } from "../../domain/errors.ts";
import { linesOfPage, type PdfLine, type PdfRun, paragraphsOf } from "./pdf-lines.ts";

/** The longest collections of notices have some hundreds. */
const MOST_PAGES = 2_000;

/**
 * A PDF with a text layer as paragraphs, page after page. By unpdf: it is Mozilla's pdf.js, which knows the fonts and character maps that
 * Chinese office software writes, built for servers, without the native canvas that pdfjs-dist asks for and with no dependency of its own.
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const { getDocumentProxy } = await import("unpdf");
  const pages = async () => {
    // A copy, which pdf.js takes for its own; what is read from a file is a Buffer, which it does not take.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (document.numPages > MOST_PAGES) throw tooLong(document.numPages);
    const lines: PdfLine[] = [];
    for (let page = 1; page <= document.numPages; page++) {
      const { items } = await (await document.getPage(page)).getTextContent();
      lines.push(...linesOfPage(items.filter((item): item is typeof item & PdfRun => "str" in item)));
    }
    return lines;
  };
  const lines = await pages().catch((error) => {
    if (error instanceof BadInputError) throw error;
    throw new BadInputError("这不是有效的 .pdf 文件，或文件已加密、损坏。请确认能正常打开后再试。");
  });
  const text = paragraphsOf(lines).join("\n");
  if (!/\S/.test(text)) throw new BadInputError("这个 .pdf 没有文字层（可能是扫描件）。请先做文字识别（OCR），或改用 .docx、.txt 再试。");
  return text;
}

function tooLong(pages: number): BadInputError {
  return new BadInputError(`这个 .pdf 有 ${pages} 页，最多读 ${MOST_PAGES} 页。请拆分后分别上传。`, { pages, most: MOST_PAGES });
}
