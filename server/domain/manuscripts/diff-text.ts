/** A run of a text that both versions have, or one of them. */
export interface DiffSegment {
  op: "SAME" | "ADDED" | "REMOVED";
  text: string;
}

/** Sentences and lines, with what ends them. */
const UNIT = /[^。；！？\n]*[。；！？\n]+|[^。；！？\n]+/g;
/** As many pairs of sentences as are compared: beyond that a passage counts as rewritten. */
const MOST_PAIRS = 4_000_000;

/** What became of a text, sentence by sentence, and within a sentence that was changed from the first to the last character that differs. */
export function diffText(before: string, after: string): DiffSegment[] {
  const [olds, news] = [before.match(UNIT) ?? [], after.match(UNIT) ?? []];
  const start = commonLength(olds, news);
  const end = commonLength(olds.slice(start).reverse(), news.slice(start).reverse());
  const middle = diffUnits(olds.slice(start, olds.length - end), news.slice(start, news.length - end));
  const all = [segment("SAME", olds.slice(0, start)), ...middle, segment("SAME", end ? olds.slice(-end) : [])];
  return joined(refined(joined(all)));
}

function diffUnits(olds: string[], news: string[]): DiffSegment[] {
  if (olds.length * news.length > MOST_PAIRS) return [segment("REMOVED", olds), segment("ADDED", news)];
  const width = news.length + 1;
  const longest = new Uint32Array((olds.length + 1) * width);
  for (let i = olds.length - 1; i >= 0; i--) {
    for (let j = news.length - 1; j >= 0; j--) {
      const [skipOld, skipNew] = [longest[(i + 1) * width + j] as number, longest[i * width + j + 1] as number];
      longest[i * width + j] = olds[i] === news[j] ? (longest[(i + 1) * width + j + 1] as number) + 1 : Math.max(skipOld, skipNew);
    }
  }
  const found: DiffSegment[] = [];
  let [i, j] = [0, 0];
  while (i < olds.length || j < news.length) {
    if (i < olds.length && j < news.length && olds[i] === news[j]) {
      found.push({ op: "SAME", text: olds[i] as string });
      i++;
      j++;
    } else if (
      i < olds.length &&
      (j === news.length || (longest[(i + 1) * width + j] as number) >= (longest[i * width + j + 1] as number))
    ) {
      found.push({ op: "REMOVED", text: olds[i++] as string });
    } else found.push({ op: "ADDED", text: news[j++] as string });
  }
  return found;
}

/** Neighbours of one kind as one; what is empty goes. */
function joined(segments: DiffSegment[]): DiffSegment[] {
  const found: DiffSegment[] = [];
  for (const each of segments) {
    const last = found.at(-1);
    if (each.text === "") continue;
    if (last?.op === each.op) last.text += each.text;
    else found.push({ ...each });
  }
  return found;
}

/** A passage that was replaced, without the characters at its ends that stayed. */
function refined(segments: DiffSegment[]): DiffSegment[] {
  return segments.flatMap((segment, index) => {
    const [previous, next] = [segments[index - 1], segments[index + 1]];
    if (segment.op === "ADDED" && previous?.op === "REMOVED") return [];
    if (segment.op !== "REMOVED" || next?.op !== "ADDED") return [segment];
    const [olds, news] = [[...segment.text], [...next.text]];
    const start = commonLength(olds, news);
    const end = commonLength(olds.slice(start).reverse(), news.slice(start).reverse());
    const inner = (all: string[]) => all.slice(start, all.length - end).join("");
    return [
      { op: "SAME", text: olds.slice(0, start).join("") },
      { op: "REMOVED", text: inner(olds) },
      { op: "ADDED", text: inner(news) },
      { op: "SAME", text: end ? olds.slice(-end).join("") : "" },
    ];
  });
}

function commonLength(one: string[], other: string[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return length;
}

function segment(op: DiffSegment["op"], units: string[]): DiffSegment {
  return { op, text: units.join("") };
}
