import MarkdownIt, { type Token } from "markdown-it";
import sanitizeHtml from "sanitize-html";

const markdown = new MarkdownIt({ html: false, linkify: false });
// `[^1]: 注` would be taken for an address, and its words would be gone.
markdown.disable("reference");
// A picture is not shown, wherever it lies: the words that describe it stand in its place.
markdown.renderer.rules.image = (tokens, at) => markdown.utils.escapeHtml(wordsForPicture(tokens[at]?.children ?? []));
const CLAUSE_LINK = /^clause:([a-z0-9.-]+)#([a-z0-9.-]+)$/;

/** A citation in a text: `[附件3·二（二）2](clause:teda-overall-plan-2020#a3-2-2-2)`. */
export interface ClauseLink {
  policyId: string;
  ordinal: string;
}

/** What stands under one `## ` heading. */
interface MarkdownSection {
  heading: string;
  /** As written. */
  markdown: string;
  html: string;
  /** Without marks, links and citations: for search. */
  text: string;
  /** In their order. */
  citations: ClauseLink[];
}

export interface ReadMarkdown {
  html: string;
  /** Without marks, links and citations: for search. */
  text: string;
  /** What stands above the first `## ` heading, as written. */
  preface: string;
  sections: MarkdownSection[];
  citations: ClauseLink[];
  /** How many pictures it asks for, none of which is shown. */
  pictures: number;
}

/** Markdown as safe HTML, whole and by section; `clause:` links lead to the clause on its policy's page and look like a clause mark. */
export function readMarkdown(text: string): ReadMarkdown {
  const tokens = markdown.parse(text, {});
  const lines = text.split("\n");
  const starts = tokens.flatMap((token, at) => (token.type === "heading_open" && token.tag === "h2" ? [at] : []));
  const sections = starts.map((start, index): MarkdownSection => {
    const end = starts[index + 1] ?? tokens.length;
    // A heading is three tokens: open, its words, close.
    const inside = tokens.slice(start + 3, end);
    const from = tokens[start]?.map?.[1] ?? 0;
    const to = starts[index + 1] === undefined ? lines.length : (tokens[end]?.map?.[0] ?? lines.length);
    return {
      heading: plainText(tokens.slice(start + 1, start + 2)),
      markdown: lines.slice(from, to).join("\n").trim(),
      html: toHtml(inside),
      text: plainText(inside),
      citations: citationsIn(inside),
    };
  });
  const [first] = starts;
  const preface = lines
    .slice(0, first === undefined ? lines.length : (tokens[first]?.map?.[0] ?? 0))
    .join("\n")
    .trim();
  const words = plainText(tokens);
  const pictures = inlineTokens(tokens).filter(({ type }) => type === "image").length;
  return { html: toHtml(tokens), text: words, preface, sections, citations: citationsIn(tokens), pictures };
}

/** Address of a clause on the portal. */
function clauseAddress({ policyId, ordinal }: ClauseLink): string {
  return `/policies/${policyId}#${ordinal}`;
}

function toHtml(tokens: Token[]): string {
  for (const link of linksIn(tokens)) {
    const citation = citationOf(link);
    if (!citation) continue;
    link.attrSet("href", clauseAddress(citation));
    link.attrSet("class", "clause-mark");
  }
  const html = markdown.renderer.render(tokens, markdown.options, {});
  return sanitizeHtml(html, {
    allowedTags: [
      "p",
      "h2",
      "h3",
      "h4",
      "ul",
      "ol",
      "li",
      "blockquote",
      "strong",
      "em",
      "code",
      "pre",
      "s",
      "a",
      "table",
      "thead",
      "tbody",
      "tr",
      "th",
      "td",
      "hr",
      "br",
    ],
    // A heading of another level is one of the nearest that a text has.
    transformTags: { h1: "h2", h5: "h4", h6: "h4" },
    allowedAttributes: { a: ["href", "class"], ol: ["start"] },
    allowedClasses: { a: ["clause-mark"] },
    allowedSchemes: ["https", "http", "mailto"],
  });
}

function wordsForPicture(description: Token[]): string {
  const words = wordsOf(description);
  return words ? `（图：${words}）` : "（图）";
}

const WITH_WORDS = ["inline", "fence", "code_block"];

function plainText(tokens: Token[]): string {
  return tokens
    .filter(({ type }) => WITH_WORDS.includes(type))
    .map(({ children, content }) => (children ? wordsOf(children) : content.trim()))
    .join("\n")
    .trim();
}

/** The words of a paragraph without those of its citations. */
function wordsOf(tokens: Token[]): string {
  let words = "";
  let inCitation = false;
  for (const token of tokens) {
    if (token.type === "link_open") inCitation = citationOf(token) !== null;
    else if (token.type === "link_close") inCitation = false;
    else if (token.type === "softbreak" || token.type === "hardbreak") words += " ";
    else if (token.type === "image") words += wordsForPicture(token.children ?? []);
    else if (!inCitation) words += token.content;
  }
  return words.trim();
}

function citationsIn(tokens: Token[]): ClauseLink[] {
  return linksIn(tokens).flatMap((link) => citationOf(link) ?? []);
}

function linksIn(tokens: Token[]): Token[] {
  return inlineTokens(tokens).filter(({ type }) => type === "link_open");
}

function inlineTokens(tokens: Token[]): Token[] {
  return tokens.flatMap(({ children }) => children ?? []);
}

/** A link says what it cites until it is turned into an address; `meta` keeps it afterwards. */
function citationOf(link: Token): ClauseLink | null {
  const match = CLAUSE_LINK.exec(String(link.attrGet("href") ?? ""));
  if (match) link.meta = { policyId: match[1], ordinal: match[2] };
  return link.meta as ClauseLink | null;
}
