/** Words of a notice that stand for somebody or some time, and where they lead. */
export interface Annotation {
  /** Without white space: there are hundreds, and a notice has hundreds of paragraphs to look for them in. */
  words: string;
  url: string;
  /** Anchor of the note beside the clause that names it; without one `url` is its page. */
  note?: string;
  /** Who (a unit or body), when (a time), how much (a figure), another notice, or what (a measure or indicator, in tables only). */
  kind: "who" | "when" | "figure" | "notice" | "what";
}

export interface Run {
  text: string;
  url?: string;
  kind?: Annotation["kind"];
}

/**
 * The text as runs, plain and annotated: the longest words win, white space inside them does not count,
 * and of the same words only the first is marked, so that a name repeated ten times does not become ten links.
 *
 * @example annotate("由市场监管局牵头", [{ words: "市场监管局", url: "/units/x", kind: "who" }])
 * // [{ text: "由" }, { text: "市场监管局", url: "/units/x", kind: "who" }, { text: "牵头" }]
 */
export function annotate(text: string, annotations: readonly Annotation[]): Run[] {
  const folded = text.replace(/\s+/g, "");
  const byWords = new Map<string, Annotation>();
  for (const annotation of annotations) {
    const { words } = annotation;
    if (words.length > 1 && folded.includes(words) && !byWords.has(words)) byWords.set(words, annotation);
  }
  if (byWords.size === 0) return [{ text }];
  const alternatives = [...byWords.keys()]
    .sort((a, b) => b.length - a.length)
    .map((words) => [...words].map((character) => character.replace(/[.*+?^${}()|[\]\\]/, "\\$&")).join("\\s*"));
  const pattern = new RegExp(alternatives.join("|"), "g");
  const seen = new Set<string>();
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const key = match[0].replace(/\s+/g, "");
    const annotation = byWords.get(key) as Annotation;
    if (seen.has(key)) continue;
    seen.add(key);
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    runs.push({ text: match[0], url: annotation.url, kind: annotation.kind });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}
