/** Words of a text that a check stops at, as they stand there. */
export interface Found {
  /** Offset in the text. */
  at: number;
  quote: string;
}

/** Where a pattern that is global matches, `part` being the group that is meant. */
export function findAll(pattern: RegExp, text: string, isMeant: (match: RegExpMatchArray) => boolean = () => true): Found[] {
  return [...halfWidth(text).matchAll(pattern)]
    .filter(isMeant)
    .map(({ index, 0: { length } }) => ({ at: index, quote: text.slice(index, index + length) }));
}

/** Full-width digits and letters as half-width ones, every character keeping its place. */
function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ－]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
