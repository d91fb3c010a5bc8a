/** Who convenes, as one sentence says it; the rank tells a standing office from who happens to preside. */
interface Conveners {
  convener: string | null;
  /** 4: 召集人 by office; 2: convenes; 1: presides (3 is kept for 召集人 by name, in a list). */
  rank: number;
  deputy: string | null;
}

const NAMED = /(?<!副)(?:总|主)?召集人(?:由|为)(.+?)(?:担任|兼任)?$/;
const HELD = /(?:^|由)(.{2,40}?)(?:担任|兼任|任|为)(?:联席会议)?(?:总|主)?召集人/;
const DEPUTY_NAMED = /副召集人(?:由|为)(.+?)(?:担任|兼任)?$/;
const DEPUTY_HELD = /(?:^|由)(.{2,40}?)(?:担任|兼任|任|为)(?:联席会议)?副召集人/;
const CONVENES =
  /由(.{2,40}?)(?:分别)?(?:召集并主持|召集和主持|召集、主持|召集主持|负责召集|组织召集|召集(?!人)|主持召开|组织召开|负责召开|牵头召开|牵头组织|牵头|召开)/;
const PRESIDES = /由(.{2,40}?)(?:负责)?主持/;

/** Reads 由X担任召集人, 召集人：X, 由X召集并主持, 由X牵头 …; nulls where the sentence says nothing of it. */
export function findConveners(sentence: string): Conveners {
  const found: Conveners = { convener: null, rank: 0, deputy: null };
  const offer = (who: string | undefined, rank: number) => {
    if (who && rank > found.rank && !/[，。；]/.test(who)) Object.assign(found, { convener: tidy(who), rank });
  };
  for (const segment of sentence.split(/[，,]/)) {
    const deputy = segment.match(DEPUTY_HELD)?.[1] ?? segment.match(DEPUTY_NAMED)?.[1];
    if (deputy) {
      found.deputy ??= tidy(deputy);
      continue;
    }
    offer(segment.match(HELD)?.[1] ?? segment.match(NAMED)?.[1], 4);
    offer(segment.match(CONVENES)?.[1], 2);
    offer(segment.match(PRESIDES)?.[1], 1);
  }
  return found;
}

function tidy(who: string): string {
  return who
    .replace(/^.*(?<!自)由(?=.{2,})/, "")

    .replace(/分别$/, "")
    .trim();
}

/**
 * 总召集人：刘某某 区委常委、常务副区长 — a person named in office, by the line as it stands.
 * @param labelled the label and, as its group, what stands after it: `/^\s*召集人\s*[：:]\s*(.+)$/`
 */
export function findNamedPerson(line: string, labelled: RegExp): string | null {
  const rest = line
    .match(labelled)?.[1]
    ?.split(/(?:副\s*)?(?:召\s*集\s*人|组\s*长|成\s*员)\s*[：:]/)[0]
    ?.trim();
  if (!rest || /^由/.test(rest)) return null;
  const person = rest.match(/^(\p{Script=Han}\s\p{Script=Han}|\p{Script=Han}{2,4})\s+(\S.*)$/u);
  return person ? `${person[1]?.replace(/\s/g, "")}（${person[2]?.replace(/\s+/g, "")}）` : rest.replace(/\s+/g, "");
}
