/** Markdown as a reader sees it, without its marks; links to clauses are references and go, other links keep their words. */
export function plainMarkdown(markdown: string): string {
  return markdown
    .replace(/\s?\[[^\][]*\]\(clause:[^()\s]*\)/g, "")
    .replace(/\[([^\][]*)\]\([^()\s]*\)/g, "$1")
    .replace(/^[ \t]{0,3}(?:#{1,6}|[-*+]|>)[ \t]+/gm, "")
    .replace(/\*\*|__|`/g, "");
}
