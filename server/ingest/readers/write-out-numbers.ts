import JSZip from "jszip";
import { DocxNumbering } from "./docx-numbering.ts";
import { allOf, childOf, parseXml, type XmlDocument, type XmlElement, xmlText } from "./docx-xml.ts";

/**
 * A Word document with its automatic numbers as text: `一、`, `（二）`, `第三条` stand in no paragraph, the numbering part makes them.
 * The bytes themselves where it has none.
 */
export async function writeOutNumbers(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const part = (name: string) => zip.file(name)?.async("string") ?? Promise.resolve(null);
  const [document, numbering, styles] = await Promise.all(["word/document.xml", "word/numbering.xml", "word/styles.xml"].map(part));
  if (!document || !numbering) return bytes;
  const numbers = new DocxNumbering(numbering, styles ?? null);
  const tree = parseXml(document);
  for (const paragraph of allOf(tree, "w:p")) {
    if (isShownTwice(paragraph)) continue;
    const number = numbers.next(paragraph);
    if (number) putBefore(tree, paragraph, number);
  }
  zip.file("word/document.xml", xmlText(tree));
  return zip.generateAsync({ type: "uint8array" });
}

/** A drawing for newer programs that its fallback repeats. */
function isShownTwice(paragraph: XmlElement): boolean {
  for (let above = paragraph.parentNode; above; above = above.parentNode) if (above.nodeName === "mc:Choice") return true;
  return false;
}

/** Puts a number at the head of a paragraph and takes the paragraph out of its list. */
function putBefore(tree: XmlDocument, paragraph: XmlElement, number: string): void {
  const make = (name: string, attributes: Record<string, string>, ...children: XmlElement[]) => {
    const element = tree.createElementNS(paragraph.namespaceURI, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    for (const each of children) element.appendChild(each);
    return element;
  };
  const words = make("w:t", {});
  words.textContent = /\w$/.test(number) ? `${number} ` : number;
  words.setAttribute("xml:space", "preserve");
  const run = make("w:r", {}, words);
  const noList = make("w:numPr", {}, make("w:ilvl", { "w:val": "0" }), make("w:numId", { "w:val": "0" }));
  let properties = childOf(paragraph, "w:pPr");
  if (!properties) {
    properties = make("w:pPr", {});
    paragraph.insertBefore(properties, paragraph.firstChild);
  }
  for (const old of Array.from(properties.childNodes)) if (old.nodeName === "w:numPr") properties.removeChild(old);
  properties.appendChild(noList);
  paragraph.insertBefore(run, properties.nextSibling);
}
