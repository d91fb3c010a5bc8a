import { type Aspect, QUESTION_WORD, WORDINGS } from "./aspects.ts";
import { type Named, nameInQuestion } from "./named.ts";

/** A stretch of the question and what it may mean in one place. */
export interface Mention {
  words: string;
  meanings: Named[];
}

/** A question taken apart. */
export interface Question {
  /** In the order in which they are asked. */
  aspects: Aspect[];
  /** Of these, what is asked with a question word: 由谁牵头, and not whether somebody 牵头. */
  asksWhich: Aspect[];
  mentions: Mention[];
  /** Words that are neither a name, nor a way to ask, nor filler: what is not understood is not answered. */
  unread: string[];
}

/** What is known of the names in a question. */
export interface KnownNames {
  /** Things of one place: a word means another thing in the next. */
  candidates: Named[];
  /** Words of the question, each with the other names of the same thing, compact. */
  sameThing: { word: string; names: string[] }[];
  /** Words of the question that name places, compact. */
  placeWords: string[];
  /** Words of the question that name notices, compact. */
  titleWords: string[];
}

/** Says nothing of what is asked; tried in this order. */
const FILLERS =
  /请问一下|请问|我想知道|我想问|想问一下|帮我查一下|帮我查|查一下|麻烦|你好|您好|这项工作|这个指标|这项指标|该指标|该项|这个|这项|那个|指标|举措|措施|事项|任务|工作|业务|问题|事情|事|单位|部门|专班|专项工作组|的话|之后|以后|时候|如果|万一|一旦|这一块|这块|那边|这边|方面|领域|活儿|有什么不同|有何不同|有什么区别|有何区别|不同|区别|比较|对比|相比|每月|每季度|每年|要是|应该|应当|必须|可以|哪里|哪些|哪个|哪|什么|分别|具体|目前|现在|到底|究竟|通知里|通知中|文件里|通知|规定|是不是|是否|有没有|会不会|报送|上报|提交|[了吗呢吧呀啊是各由在对于和与跟同及或想办就都也还再又要该去到里中上下请我们你您他它这那有给让来之其为而且并找报交提为]/gu;
const ORGANISATION = /[局委办院所厅部处科司会社站队]$|中心$|公司$|政府$|机关$/;
const SHORTEST_PART = 4;
const SHORTEST_OF_BODY = 3;

/**
 * Takes a question apart: what it is about, what it asks of that, and what is left over.
 * `readQuestion("谁牵头开办企业？", …)` asks `lead` of the indicator of that name.
 */
export function readQuestion(question: string, known: KnownNames): Question {
  const whole = nameInQuestion(question);
  let rest = whole;
  const take = (words: string) => {
    if (!rest.includes(words)) return false;
    // A blank for each character keeps every place.
    rest = rest.replaceAll(words, " ".repeat(words.length));
    return true;
  };
  const mentions = mentionsIn(whole, known).filter(({ words }) => take(words));
  for (const word of [...known.placeWords, ...known.titleWords].toSorted((a, b) => b.length - a.length)) take(word);
  const asked: { aspect: Aspect; at: number; isOpen: boolean }[] = [];
  for (const { word, aspect } of WORDINGS) {
    const at = rest.indexOf(word);
    if (take(word)) asked.push({ aspect, at, isOpen: QUESTION_WORD.test(word) });
  }
  const inOrder = asked.sort((a, b) => a.at - b.at);
  return {
    aspects: [...new Set(inOrder.map(({ aspect }) => aspect))],
    asksWhich: [...new Set(inOrder.filter(({ isOpen }) => isOpen).map(({ aspect }) => aspect))],
    mentions: withoutParents(mentions),
    unread: [...rest.matchAll(/[^ ]+/g)]
      .filter(([words]) => words.replace(FILLERS, "") !== "" && !goesOn(words, mentions))
      .map(({ 0: words, index }) => withWordBefore(withoutLooseEnds(words), whole.slice(0, index), mentions)),
  };
}

/** 知识产权局 where only 局 was left over: one character tells nothing. */
function withWordBefore(words: string, before: string, mentions: Mention[]): string {
  const name = mentions.find((mention) => before.endsWith(mention.words));
  return words.length === 1 && name ? name.words + words : words;
}

/** 保护 of 知识产权保护, where 知识产权创造、保护和运用 was found: another piece of the same name. */
function goesOn(words: string, mentions: Mention[]): boolean {
  const piece = withoutLooseEnds(words);
  return piece.length > 1 && mentions.some(({ meanings }) => meanings.every(({ keys }) => keys.some((key) => key.includes(piece))));
}

const WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/** The words that were not understood, without the filler around them: 花多少钱 for 是要花多少钱的; the 上 of 上海 is none. */
function withoutLooseEnds(words: string): string {
  const blank = (filler: string) => " ".repeat(filler.length);
  const rest = words.replace(FILLERS, (filler) => (filler.length > 1 ? blank(filler) : filler));
  const telling = [...WORDS.segment(rest)].map(({ segment }) => (segment.replace(FILLERS, "") === "" ? blank(segment) : segment)).join("");
  if (telling.trim() === "") return words;
  return words.slice(telling.length - telling.trimStart().length, telling.trimEnd().length);
}

/** Names in a compact question, whole names before parts of names, longest first. */
function mentionsIn(question: string, { candidates, sameThing, placeWords }: KnownNames): Mention[] {
  const whole = new Map<string, Named[]>();
  const part = new Map<string, Named[]>();
  const add = (to: Map<string, Named[]>, words: string, meaning: Named) => to.set(words, [...(to.get(words) ?? []), meaning]);
  for (const candidate of candidates) {
    const [named] = candidate.keys.filter((key) => question.includes(key)).sort((a, b) => b.length - a.length);
    const asked = sameThing.filter(({ word }) => question.includes(word) && !placeWords.includes(word));
    const other = asked.find(({ word, names }) => maySayInOtherWords(word, candidate) && candidate.keys.some((key) => names.includes(key)));
    const piece = asked.find(({ word, names }) => isPartOf([longestPiece(question, word, candidate.keys), ...names], candidate));
    if (named) add(whole, named, candidate);
    else if (other) add(whole, other.word, candidate);
    else if (piece) add(part, longestPiece(question, piece.word, candidate.keys), candidate);
  }
  for (const [words, meanings] of part) part.set(words, asAWhole(meanings));
  const longestFirst = (found: Map<string, Named[]>) =>
    [...found].map(([words, meanings]) => ({ words, meanings })).sort((a, b) => b.words.length - a.words.length);
  return [...longestFirst(whole), ...longestFirst(part)];
}

/** 税务局 is another word for 纳税 to a search; who asks of 纳税 does not ask of a unit. */
function maySayInOtherWords(word: string, { kind, keys }: Named): boolean {
  return kind !== "UNIT" || ORGANISATION.test(word) || keys.some((key) => key.includes(word));
}

/** What stands around the piece in the question and in the name alike: 融资渠道 for 融资 of 融资渠道丰富通畅. */
function longestPiece(question: string, word: string, keys: string[]): string {
  const isInAName = (piece: string) => question.includes(piece) && keys.some((key) => key.includes(piece));
  const [at, end] = [question.indexOf(word), question.indexOf(word) + word.length];
  let [from, to] = [at, end];
  while (to < question.length && isInAName(question.slice(from, to + 1))) to++;
  while (from > 0 && isInAName(question.slice(from - 1, to))) from--;
  return question.slice(from, to);
}

/** A few characters of a title or of a body's name may stand for all of it; of a unit's name they may not. */
function isPartOf(names: string[], { kind, keys }: Named): boolean {
  if (kind === "UNIT") return false;
  const shortest = kind === "MEETING_BODY" ? SHORTEST_OF_BODY : SHORTEST_PART;
  return names.some((name) => name.length >= shortest && keys.some((key) => key.includes(name)));
}

/** 知识产权 is the indicator of the first level whose name holds it, rather than those below or the body that takes it up. */
function asAWhole(meanings: Named[]): Named[] {
  const indicators = meanings.filter(({ kind }) => kind === "INDICATOR");
  const names = new Set(indicators.map(({ name }) => name));
  const highest = indicators.filter(({ parentName }) => parentName === null || !names.has(parentName));
  return highest.length > 0 ? highest : meanings;
}

/** 开办企业的耗时 is about the 耗时 of 开办企业: not about both, nor about the 耗时 of anything else. */
function withoutParents(mentions: Mention[]): Mention[] {
  const keys = new Set(mentions.flatMap(({ meanings }) => meanings.flatMap((meaning) => meaning.keys)));
  const parents = new Set<string>();
  const narrowed = mentions.map(({ words, meanings }) => {
    const children = meanings.filter(({ parentName }) => parentName !== null && keys.has(nameInQuestion(parentName)));
    for (const { parentName } of children) parents.add(nameInQuestion(parentName as string));
    return { words, meanings: children.length > 0 ? children : meanings };
  });
  return narrowed.filter(({ meanings }) => !meanings.every((meaning) => meaning.keys.some((key) => parents.has(key))));
}
