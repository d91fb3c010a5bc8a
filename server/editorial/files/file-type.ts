/** What may be kept, and the endings that name it. */
const ENDINGS: Record<string, string[]> = {
  "application/pdf": ["pdf"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/gif": ["gif"],
  "image/webp": ["webp"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": ["pptx"],
  "application/ofd": ["ofd"],
  "text/plain": ["txt", "csv", "md"],
};
export const KEPT_ENDINGS = Object.values(ENDINGS).flat();

const SIGNATURES: [mediaType: string, offset: number, bytes: number[]][] = [
  ["application/pdf", 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image/png", 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", 0, [0xff, 0xd8, 0xff]],
  ["image/gif", 0, [0x47, 0x49, 0x46, 0x38]],
  ["image/webp", 8, [0x57, 0x45, 0x42, 0x50]],
];
/** A part that only this kind of archive has. */
const ARCHIVES: [mediaType: string, part: string][] = [
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml"],
  ["application/vnd.openxmlformats-officedocument.presentationml.presentation", "ppt/presentation.xml"],
  ["application/ofd", "OFD.xml"],
];

/** The media type of a file by its bytes, whatever it is called; null for what is not kept, among it all that a browser could run. */
export function typeOfBytes(bytes: Buffer): string | null {
  const signed = SIGNATURES.find(([, offset, signature]) => signature.every((byte, index) => bytes[offset + index] === byte));
  if (signed) return signed[0];
  if (bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) {
    // The list of an archive's parts stands at its end, their names as they are.
    return ARCHIVES.find(([, part]) => bytes.includes(part, 0, "latin1"))?.[0] ?? null;
  }
  return isPlainText(bytes) ? "text/plain" : null;
}

/** Whether a file's name ends as its type wants. */
export function isNamedAs(mediaType: string, name: string): boolean {
  return (ENDINGS[mediaType] ?? []).includes(endingOf(name));
}

export function endingOf(name: string): string {
  return /\.([^./\\]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** The name that a file of a type gets where its own would lie. */
export function endingFor(mediaType: string): string {
  return ENDINGS[mediaType]?.[0] ?? "bin";
}

const MARKUP = /^\s{0,100}<(?:!doctype|html|svg|script|\?xml|body|head|iframe)/i;

function isPlainText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  const start = bytes.subarray(0, 64 * 1024);
  const text = decode(start);
  return text !== null && !MARKUP.test(text.replace(/^\ufeff/, ""));
}

/** As UTF-8, else GB18030; the last character may be cut. */
function decode(bytes: Buffer): string | null {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    } catch {}
  }
  return null;
}
