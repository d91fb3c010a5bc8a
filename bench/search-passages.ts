import type { SearchDocument } from "../server/search/search-engine.ts";

/**
 * Passages for measuring speed, a batch at a time: the seeds' own sentences shuffled into new ones, so that words are as frequent and
 * stand as close as in notices. The same for the same input.
 */
export function* syntheticPassages(seeds: SearchDocument[], count: number, batch: number): Generator<SearchDocument[]> {
  const sentences = [...new Set(seeds.flatMap(({ text }) => text.split(/(?<=[。；\n])/)))].filter((sentence) => sentence.length > 4);
  let state = 1;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  for (let from = 0; from < count; from += batch) {
    yield Array.from({ length: Math.min(batch, count - from) }, (_, offset) => {
      const place = from + offset;
      const like = seeds[random(seeds.length)] as SearchDocument;
      const text = Array.from({ length: 1 + random(5) }, () => sentences[random(sentences.length)]).join("");
      const id = `synthetic.${place}`;
      return { ...like, id, kind: like.kind === "UNIT" ? "CLAUSE" : like.kind, text, clauseId: id, position: place };
    });
  }
}
