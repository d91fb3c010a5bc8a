import type { DefaultTreeAdapterTypes } from "parse5";

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

const HIDDEN = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "iframe",
  "object",
  "svg",
  "canvas",
  "form",
  "button",
  "select",
  "nav",
  "footer",
  "head",
]);

export const isElement = (node: Node): node is Element => "tagName" in node;

export const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value ?? "";

/** The children that a reader of the page sees. */
export function seen(node: Node): Node[] {
  if (!("childNodes" in node)) return [];
  return node.childNodes.filter((child) => {
    if (child.nodeName === "#comment") return false;
    return !isElement(child) || (!HIDDEN.has(child.tagName) && !/display: ?none/.test(attribute(child, "style")));
  });
}

/** Every element of one name below a node, outermost first, not looking inside those found. */
export function find(node: Node, name: string): Element[] {
  return seen(node).flatMap((child) => (isElement(child) && child.tagName === name ? [child] : find(child, name)));
}

/** The words below a node, white space folded. */
export function wordsOf(node: Node): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value.replace(/[\s\u00a0\u3000]+/g, " ");
  if (isElement(node) && node.tagName === "br") return " ";
  return seen(node).map(wordsOf).join("");
}
