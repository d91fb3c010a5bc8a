import { DOMParser, XMLSerializer } from "@xmldom/xmldom";

/** As much of an XML element as reading and writing numbers needs. */
export interface XmlElement {
  nodeName: string;
  namespaceURI: string | null;
  childNodes: ArrayLike<XmlElement>;
  firstChild: XmlElement | null;
  nextSibling: XmlElement | null;
  parentNode: XmlElement | null;
  textContent: string | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  getElementsByTagName(name: string): ArrayLike<XmlElement>;
  appendChild(child: XmlElement): void;
  removeChild(child: XmlElement): void;
  insertBefore(child: XmlElement, before: XmlElement | null): void;
}
export interface XmlDocument extends XmlElement {
  createElementNS(namespace: string | null, name: string): XmlElement;
}

/** Faults are the reader's to report: it refuses what it cannot open. */
export const parseXml = (xml: string) =>
  new DOMParser({ errorHandler: () => {} }).parseFromString(xml, "text/xml") as unknown as XmlDocument;

export const xmlText = (tree: XmlDocument): string =>
  new XMLSerializer().serializeToString(tree as unknown as Parameters<XMLSerializer["serializeToString"]>[0]);

/** Every element of a name below a node, in document order. */
export const allOf = (node: XmlElement, name: string): XmlElement[] => Array.from(node.getElementsByTagName(name));

export const childOf = (node: XmlElement | undefined, name: string): XmlElement | undefined =>
  node && Array.from(node.childNodes).find((each) => each.nodeName === name);

/** The `w:val` of an element, which says all that most elements of a Word document say. */
export const valOf = (node: XmlElement | undefined): string | null => node?.getAttribute("w:val") || null;
