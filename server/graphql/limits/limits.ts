/** How much one request may ask for; generous for people, tight for machines that probe. */
export const LIMITS = {
  /** Names, brackets and values in a document. */
  tokens: 3_000,
  /** Levels of selections; fragments count as what they hold. */
  depth: 16,
  aliases: 30,
  directives: 10,
  /** Objects that may have to be fetched: see `costOf`. */
  cost: 30_000,
};
