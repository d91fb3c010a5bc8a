import type { BodyFact, Evidence } from "../../domain/facts.ts";
import type { Outline } from "../../domain/outline.ts";
import { foldSpace } from "../../domain/units/fold-space.ts";
import { bodyNames, newBody, sameBody } from "./body-names.ts";
import { evidenceOf, evidenceOfHeading, type Passage } from "./passages.ts";

type Kind = BodyFact["kind"];

const KINDS: [Kind, string][] = [
  ["leading-group", "(?:工作|协调)?(?:领导小组|指挥部|协调小组)"],
  ["committee", "委员会"],
  ["task-force", "专班"],
  ["working-group", "(?:专项|联合|专题|推进)?工作(?:小)?组"],
];
const ANY = KINDS.map(([, words]) => words).join("|");
const KINDS_AT_END = KINDS.map(([kind, words]) => [kind, new RegExp(`(?:${words})$`)] as const);
const DECLARED = new RegExp(`(${ANY})（(?:以下|下)简?称[“"]?([^”"）]{2,16})[”"]?）`);
const TITLED = new RegExp(
  `^(.{2,44}?(?:${ANY}))(?:的?(?:建设|组建|工作|议事|会议|组成|成员|人员|名单|方案|制度|规则|机制|职责|及其|主要)+.*)$`,
);
const FOUNDED = new RegExp(
  `(?:建立|设立|成立|组建|组成)(?:了)?(?:由[^，。；]{2,24}?(?:任组长|牵头|为组长)的)?([^，。；：《》]{0,44}?(?:${ANY}))(?=$|[，。；（]|，|作为|，|负责|办公室|制度|统一|统筹)`,
);
/** A title of a notice about one body. */
const ABOUT = new RegExp(`(?:成立|建立|设立|组建|调整|充实)([^《》]{2,44}?(?:${ANY}))(?:的|成员|组成|人员|及|和|$)`);
/** A kind of body rather than one: the groups themselves stand in a table or in sections. */
const GENERIC = new RegExp(`^(?:专项|联合|专题|推进|协调|相关|若干|\\d+个)?(?:${ANY})$`);
const NOT_ESTABLISHED =
  /(?:可|可以)(?:根据|视)?.{0,12}(?:成立|组建|设立)|管理委员会$|党委|人民代表|居(?:民)?委员会|村民委员会|发展改革委员会$|健康委员会$|建设委员会$/;

/** No notice founds more: each name is compared with every body held so far. What goes beyond is told to the editor. */
export const MOST_BODIES = 100;
const MOST_NAMES = 20;

/** The leading groups, committees, 专班 and working groups that sentences found or headings are about, under their fullest name. */
export function foundedBodies(outline: Outline, passages: Passage[]): BodyFact[] {
  const bodies: BodyFact[] = [];
  const add = (name: string | undefined, evidence: Evidence) => {
    const tidy = name?.replace(/^(?:关于)?(?:调整|成立|建立|组建|印发|的)+/, "").replace(/^.*(?:的)(?=.{2,}委员会$)/, "");
    const kind = tidy ? KINDS_AT_END.find(([, words]) => words.test(tidy))?.[0] : undefined;
    if (
      !tidy ||
      !kind ||
      tidy.length < 4 ||
      GENERIC.test(tidy) ||
      NOT_ESTABLISHED.test(tidy) ||
      /^[各本该]/.test(tidy) ||
      /成员单位|所在/.test(tidy)
    )
      return;
    const same = bodies.find((body) => body.kind === kind && bodyNames(body).some((held) => sameBody(tidy, held)));
    if (!same) {
      if (bodies.length < MOST_BODIES) bodies.push(newBody(tidy, kind, evidence, "founded-body"));
    } else if (tidy.length > same.name.length) {
      same.aliases = [...new Set([...same.aliases, same.name])].slice(0, MOST_NAMES);
      Object.assign(same, { name: tidy, evidence });
    } else if (tidy !== same.name && !same.aliases.includes(tidy) && same.aliases.length < MOST_NAMES) same.aliases.push(tidy);
  };
  const title = foldSpace(outline.metadata.title ?? "");
  const about = (title.match(ABOUT) ?? title.replace(/^.*(?:印发|关于|《)/, "").match(TITLED))?.[1];
  const says = passages.flatMap(({ sentences }) => sentences).find(({ text }) => about && text.includes(about));
  if (about && says) add(about, evidenceOf(says));
  for (const passage of passages) {
    if (passage.clause.ordinal === "end") continue;
    const { heading } = passage;
    if (heading && heading !== title) add(heading.match(TITLED)?.[1], evidenceOfHeading(passage));
    if (heading) add(heading.match(FOUNDED)?.[1], evidenceOfHeading(passage));
    for (const sentence of passage.sentences)
      if (!/可(?:根据|以|视)/.test(sentence.text)) add(sentence.text.match(FOUNDED)?.[1], evidenceOf(sentence));
  }
  for (const { text } of passages.flatMap(({ sentences }) => sentences)) {
    const declared = text.match(DECLARED);
    const body = declared && bodies.find(({ name }) => text.includes(`${name}（`));
    if (body && !bodyNames(body).includes(declared[2] as string)) body.aliases.push(declared[2] as string);
  }
  const leading = bodies.filter(({ kind }) => kind === "leading-group");
  for (const body of leading)
    if (leading.length === 1 && !bodyNames(body).includes("领导小组") && body.name.endsWith("领导小组")) body.aliases.push("领导小组");
  return bodies;
}
