const FULL: Record<string, string> = { ",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！" };
const DIGIT = /[０-９]/g;
const BESIDE_HAN = /(?<=[\p{Script=Han}”》）％%])[,;:()?!]|[,;:()?!](?=[\p{Script=Han}“《（])|(?<=\p{Script=Han}[a-z0-9]{1,12})[)]/giu;

/**
 * Half-width punctuation beside Chinese characters as full-width, one character for one, so that a grammar need know one of each:
 * `normaliseWidth("(牵头单位:发改局;责任单位:财政局)") === "（牵头单位：发改局；责任单位：财政局）"`. Full-width digits become half-width; other
 * numbers and Latin text stay.
 */
export const normaliseWidth = (text: string) =>
  text.replace(DIGIT, (digit) => digit.normalize("NFKC")).replace(BESIDE_HAN, (mark) => FULL[mark] as string);
