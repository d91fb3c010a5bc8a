import type { SearchDocument } from "../server/search/search-engine.ts";

/**
 * Passages for measuring speed: the seeds' own sentences shuffled into new ones, so that words are as frequent and stand as
 * close as in notices. The same for the same input.
 */
export function syntheticPassages(seeds: SearchDocument[], count: number): SearchDocument[] {
  const sentences = [...new Set(seeds.flatMap(({ text }) => text.split(/(?<=[。；\n])/)))].filter((sentence) => sentence.length > 4);
  let state = 1;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  return Array.from({ length: count }, (_, place) => {
    const like = seeds[random(seeds.length)] as SearchDocument;
    const text = Array.from({ length: 1 + random(5) }, () => sentences[random(sentences.length)]).join("");
    const id = `synthetic.${place}`;
    return { ...like, id, kind: like.kind === "UNIT" ? "CLAUSE" : like.kind, text, clauseId: id, position: place };
  });
}
