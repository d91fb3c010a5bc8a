import { readText } from "./read-text.ts";

const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})/i;

/** A web page as its article's text; the character set by its bytes, or as it declares one. */
export async function readHtml(bytes: Uint8Array): Promise<string> {
  const { htmlToText } = await import("./html-to-text.ts");
  const declared = CHARSET.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 4096)))?.[1]?.toLowerCase();
  const html =
    declared && /^(?:gb|gbk|gb2312|gb18030|big5)/.test(declared)
      ? new TextDecoder(declared === "big5" ? "big5" : "gb18030").decode(bytes)
      : readText(bytes);
  return htmlToText(html);
}
