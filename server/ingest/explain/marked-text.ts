import { KIND_WORDS } from "../../domain/notices/fact-words.ts";
import { escapeHtml } from "./escape-html.ts";
import type { Mark } from "./marks.ts";

/** Words of a text, from and up to an index, and the mark on them. */
interface Span {
  from: number;
  to: number;
  mark: Mark;
}

/**
 * A text as HTML with its marks: where marks overlap the shortest gives the colour, and the title names them all. Quotes are found
 * white space apart, line by line.
 */
export function markedText(text: string, marks: Mark[]): string {
  const spans = findSpans(text, marks);
  const edges = [...new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const starting = Map.groupBy(spans, ({ from }) => from);
  let open: Span[] = [];
  let html = "";
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const to = edges[index + 1] as number;
    open = [...open.filter((span) => span.to > from), ...(starting.get(from) ?? [])];
    const words = escapeHtml(text.slice(from, to));
    const shortest = open.reduce<Span | null>((held, span) => (held && held.to - held.from <= span.to - span.from ? held : span), null);
    html += shortest
      ? `<mark class="${shortest.mark.kind}" title="${escapeHtml(open.map(({ mark }) => titleOf(mark)).join("\n"))}">${words}</mark>`
      : words;
  }
  return html;
}

/** What a mark says of itself: kind, content, rule and confidence. */
function titleOf({ kind, says, rule, confidence }: Mark): string {
  return `${KIND_WORDS[kind]}：${says.trim()}${rule ? `（${rule}，${confidence}）` : ""}`;
}

function findSpans(text: string, marks: Mark[]): Span[] {
  const places: number[] = [];
  for (const match of text.matchAll(/\S/g)) places.push(match.index);
  const compact = text.replace(/\s+/g, "");
  const spans = marks.flatMap((mark) =>
    mark.evidence.quote.split("\n").flatMap((line): Span[] => {
      const words = line.replace(/\s+/g, "");
      const at = words ? compact.indexOf(words) : -1;
      return at < 0 ? [] : [{ from: places[at] as number, to: (places[at + words.length - 1] as number) + 1, mark }];
    }),
  );
  // What rests on the same words as another of its kind is named once in their title.
  return [...new Map(spans.map((span) => [`${span.from} ${span.to} ${titleOf(span.mark)}`, span])).values()];
}
