import { isElement, type Node, seen } from "./html-tree.ts";

/** Share of a page's words outside links that the article must hold. */
const MOST = 0.8;

/**
 * The part of a page that holds the article: the innermost element with most of the words that are no links. Menus and lists of
 * related pages are links; what little else stands around the article is left out with them.
 */
export function mainContent(document: Node): Node {
  const words = new Map<Node, number>();
  const count = (node: Node): number => {
    const own = node.nodeName === "#text" ? (node as unknown as { value: string }).value.replace(/\s/g, "").length : 0;
    const below = isElement(node) && node.tagName === "a" ? 0 : seen(node).reduce((sum, child) => sum + count(child), 0);
    words.set(node, own + below);
    return own + below;
  };
  const total = count(document);
  let content = document;
  for (;;) {
    const next = seen(content).find(
      (child) =>
        (words.get(child) ?? 0) >= total * MOST && isElement(child) && !["p", "span", "td", "tr", "tbody", "table"].includes(child.tagName),
    );
    const inside =
      next ??
      seen(content).find(
        (child) =>
          (words.get(child) ?? 0) >= total * MOST &&
          isElement(child) &&
          ["td", "tr", "tbody", "table"].includes(child.tagName) &&
          holdsBlocks(child),
      );
    if (!inside) return content;
    content = inside;
  }
}

/** A table that lays out a page, not one that shows figures: below it stand paragraphs or divisions with most of its words. */
function holdsBlocks(node: Node): boolean {
  const rows = seen(node).filter(isElement);
  return rows.length === 1
    ? holdsBlocks(rows[0] as Node) ||
        seen(rows[0] as Node)
          .filter(isElement)
          .some(({ tagName }) => tagName === "p" || tagName === "div")
    : rows.filter(({ tagName }) => tagName === "p" || tagName === "div").length > 2;
}
