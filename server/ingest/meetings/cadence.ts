const EVERY =
  "每(?:年度?|半年|季度?|个?月度?|周[一二三四五六日末]|周|旬|两周|双月|双周|两个?月|两年|[一二三四五六1-6]个?(?:年|季度?|月|周)|\\d{1,2}个?(?:天|日|周|月)|学期)(?:末|初|底)?|[一两三四六半]个?(?:年|季度|月|周)(?=(?:至少)?召开)|按(?:年度?|季度?|月度?|周)";
const SPECIFIC = new RegExp(
  `(?:${EVERY})(?:至少|一般|应当?|要|原则上|可|定期|组织|集中|牵头|第[一二三]个?[月周]|[上中下]旬|\\d{1,2}日[前后]?|由[^，。；]{1,12})*召开(?:不少于|至少)?(?:(?:[一二两三四五六\\d]+(?:[至~—-][一二三四五六\\d]+)?|若干)次(?:以上)?)?(?:的)?(?:全体会议|例会|工作例会|工作会议|会议)?`,
);
const AFTER = new RegExp(`召开[^，。；]{0,12}?，?(?:原则上)?(?:${EVERY})(?:至少)?(?:[一二两三\\d]+次)`);
const REGULAR =
  /(?:定期|不定期|定期或不定期|定期不定期|适时|根据(?:工作)?需要(?:适时|随时|不定期)?)召开(?:全体会议|专题会议|工作例会|例会|会议)?/;

/** How often a meeting is held: the core phrase (每季度召开一次), and whether it says a number. */
interface Cadence {
  text: string;
  specific: boolean;
}

/** The cadence a sentence states of a meeting, or null. `按季度组织召开…` gives 按季度. */
export function findCadence(sentence: string): Cadence | null {
  const specific = sentence.match(SPECIFIC)?.[0] ?? sentence.match(AFTER)?.[0];
  if (specific)
    return { text: specific.startsWith("按") ? (specific.match(/^按[年季月周]度?/)?.[0] ?? specific) : specific, specific: true };
  const regular = sentence.match(REGULAR)?.[0];
  return regular ? { text: regular, specific: false } : null;
}
