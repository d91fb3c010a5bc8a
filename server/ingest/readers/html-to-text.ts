import { parse } from "parse5";
import { mainContent } from "./html-main-content.ts";
import { isTable, tableRows } from "./html-table.ts";
import { attribute, type Element, find, isElement, type Node, seen, wordsOf } from "./html-tree.ts";

const BLOCKS = new Set([
  "p",
  "div",
  "section",
  "article",
  "main",
  "header",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "ol",
  "li",
  "table",
  "thead",
  "tbody",
  "tr",
  "td",
  "th",
  "blockquote",
  "center",
  "body",
  "html",
  "dl",
  "dt",
  "dd",
  "pre",
  "hr",
  "figure",
  "caption",
]);

/** A page as plain text: one line a paragraph, tables as rows of cells divided by tabs; menus, scripts and forms left out. */
export function htmlToText(html: string): string {
  const document = parse(html);
  const content = mainContent(document);
  const lines = linesOf(content);
  const title = pageTitle(document);
  const known = lines.slice(0, 12).join("").replace(/\s/g, "");
  return [...(title && !known.includes(title.replace(/\s/g, "")) ? [title] : []), ...lines].join("\n");
}

/** The title that a site gives beside the article: its ArticleTitle, or its only h1. */
function pageTitle(document: Node): string | null {
  const root = (document as unknown as { childNodes: Node[] }).childNodes.find(
    (node): node is Element => isElement(node) && node.tagName === "html",
  );
  const head = root?.childNodes.find((node): node is Element => isElement(node) && node.tagName === "head");
  const meta = head?.childNodes.find(
    (node): node is Element => isElement(node) && node.tagName === "meta" && /^ArticleTitle$/i.test(attribute(node, "name")),
  );
  const headings = root ? find(root, "h1") : [];
  const title = meta ? attribute(meta, "content") : headings.length === 1 ? wordsOf(headings[0] as Element) : "";
  return title.trim() || null;
}

/** The lines of a node: inline words run on, blocks and breaks end a line. */
export function linesOf(node: Node): string[] {
  const lines: string[] = [];
  let open = "";
  const close = () => {
    if (open.trim()) lines.push(open.trim());
    open = "";
  };
  const visit = (child: Node, number: string | null) => {
    if (!isElement(child)) open += wordsOf(child);
    else if (child.tagName === "br") close();
    else if (isTable(child)) {
      close();
      lines.push("", ...tableRows(child).map((row) => row.join("\t")), "");
    } else if (BLOCKS.has(child.tagName)) {
      close();
      if (number) open = number;
      enter(child);
      close();
    } else enter(child);
  };
  const enter = (element: Node) => {
    let item = 0;
    const ordered = isElement(element) && element.tagName === "ol";
    for (const child of seen(element)) {
      const counts = ordered && isElement(child) && child.tagName === "li";
      if (counts) item++;
      visit(child, counts ? `${item}.` : null);
    }
  };
  enter(node);
  close();
  return lines;
}
