import type { BodyFact, Evidence } from "../../domain/facts.ts";
import type { Outline } from "../../domain/outline.ts";
import { foldSpace } from "../../domain/units/fold-space.ts";
import type { IndicatorGroup } from "../extract/indicator-groups.ts";
import { findNamedPerson } from "./conveners.ts";
import { isSubsequence } from "./meeting-name.ts";
import type { MemberList } from "./members.ts";
import type { Office } from "./offices.ts";
import { evidenceOf, evidenceOfHeading, type Passage } from "./passages.ts";

type Kind = BodyFact["kind"];

const KINDS: [Kind, string][] = [
  ["leading-group", "(?:工作|协调)?(?:领导小组|指挥部|协调小组)"],
  ["committee", "委员会"],
  ["task-force", "专班"],
  ["working-group", "(?:专项|联合|专题|推进)?工作(?:小)?组"],
];
const ANY = KINDS.map(([, words]) => words).join("|");
const TITLED = new RegExp(
  `^(.{2,44}?(?:${ANY}))(?:的?(?:建设|组建|工作|议事|会议|组成|成员|人员|名单|方案|制度|规则|机制|职责|及其|主要)+.*)$`,
);
const FOUNDED = new RegExp(
  `(?:建立|设立|成立|组建|组成)(?:了)?(?:由[^，。；]{2,24}?(?:任组长|牵头|为组长)的)?([^，。；：《》]{0,44}?(?:${ANY}))(?=$|[，。；（]|，|作为|，|负责|办公室|制度|统一|统筹)`,
);
/** 组长由市长担任, 由区长任组长的…领导小组. */
const HEADED = /(?<!副)组长由([^，。；]{2,24}?)(?:担任|兼任)|由([^，。；]{2,24}?)(?:任|担任|为)组长/;
/** A kind of body rather than one: the groups themselves stand in a table or in sections. */
const GENERIC = new RegExp(`^(?:专项|联合|专题|推进|协调|相关|若干|\\d+个)?(?:${ANY})$`);
const NOT_ESTABLISHED =
  /(?:可|可以)(?:根据|视)?.{0,12}(?:成立|组建|设立)|管理委员会$|党委|人民代表|居(?:民)?委员会|村民委员会|发展改革委员会$|健康委员会$|建设委员会$/;

/** The standing bodies that a notice founds: leading groups, committees, working groups, and one of each indicator group. */
export function findBodies(
  outline: Outline,
  passages: Passage[],
  groups: IndicatorGroup[],
  members: MemberList[],
  offices: Office[],
): BodyFact[] {
  const bodies = [...foundedBodies(outline, passages), ...groupBodies(groups, passages)];
  for (const body of bodies) {
    if (body.rule === "indicator-group") continue;
    const alone = bodies.filter(({ rule }) => rule !== "indicator-group").length === 1;
    const own = members.filter((list) => (list.of ? names(body).some((name) => name === list.of || list.of?.endsWith(name)) : alone));
    body.members = own.flatMap((list) => list.units.map((text) => ({ text, evidence: evidenceFor(text, list.evidence) })));
    body.offices = offices
      .filter((office) => office.of && names(body).some((name) => sameBody(office.of as string, name)))
      .map(({ name }) => name);
    readHeads(body, passages);
  }
  return [...bodies, ...officeBodies(offices)];
}

const names = (body: BodyFact) => [body.name, ...body.aliases];
const sameBody = (short: string, full: string) => short === full || isSubsequence(short, full) || isSubsequence(full, short);

function evidenceFor(text: string, evidence: Evidence[]): Evidence {
  return (evidence.find(({ quote }) => foldSpace(quote).includes(text)) ?? evidence[0]) as Evidence;
}

function foundedBodies(outline: Outline, passages: Passage[]): BodyFact[] {
  const bodies: BodyFact[] = [];
  const add = (name: string | undefined, evidence: Evidence, confidence: number) => {
    const tidy = name?.replace(/^(?:关于)?(?:调整|成立|建立|组建|印发|的)+/, "").replace(/^.*(?:的)(?=.{2,}委员会$)/, "");
    const kind = tidy ? KINDS.find(([, words]) => new RegExp(`(?:${words})$`).test(tidy))?.[0] : undefined;
    if (
      !tidy ||
      !kind ||
      tidy.length < 4 ||
      GENERIC.test(tidy) ||
      NOT_ESTABLISHED.test(tidy) ||
      /[各本该]$/.test(tidy.slice(0, 1)) ||
      /成员单位|所在/.test(tidy)
    )
      return;
    const same = bodies.find((body) => body.kind === kind && names(body).some((held) => sameBody(tidy, held)));
    if (!same) {
      bodies.push(newBody(tidy, kind, evidence, confidence, "founded-body"));
    } else if (tidy.length > same.name.length) {
      same.aliases = [...new Set([...same.aliases, same.name])];
      Object.assign(same, { name: tidy, evidence });
    } else if (tidy !== same.name && !same.aliases.includes(tidy)) same.aliases.push(tidy);
  };
  const title = foldSpace(outline.metadata.title ?? "");
  for (const passage of passages) {
    if (passage.clause.ordinal === "end") continue;
    const { heading } = passage;
    if (heading && heading !== title) add(heading.match(TITLED)?.[1], evidenceOfHeading(passage), 0.95);
    if (heading) add(heading.match(FOUNDED)?.[1], evidenceOfHeading(passage), 0.9);
    for (const sentence of passage.sentences)
      if (!/可(?:根据|以|视)/.test(sentence.text)) add(sentence.text.match(FOUNDED)?.[1], evidenceOf(sentence), 0.9);
  }
  for (const { text } of passages.flatMap(({ sentences }) => sentences)) {
    const declared = text.match(new RegExp(`(${ANY})（(?:以下|下)简?称[“"]?([^”"）]{2,16})[”"]?）`));
    const body = declared && bodies.find(({ name }) => text.includes(`${name}（`));
    if (body && !names(body).includes(declared[2] as string)) body.aliases.push(declared[2] as string);
  }
  const leading = bodies.filter(({ kind }) => kind === "leading-group");
  for (const body of leading)
    if (leading.length === 1 && !names(body).includes("领导小组") && body.name.endsWith("领导小组")) body.aliases.push("领导小组");
  return bodies;
}

/** 专班 of sections, and working groups of a table whose column says so. */
function groupBodies(groups: IndicatorGroup[], passages: Passage[]): BodyFact[] {
  return groups.flatMap((group) => {
    const name = group.title === group.name ? tableBodyName(group, passages) : group.title;
    const kind: Kind = /专班$/.test(name ?? "") ? "task-force" : "working-group";
    if (!name || !/(?:专班|组)$/.test(name)) return [];
    const subjects = group.partial ? group.children.map((child) => child.name) : [group.name];
    return [
      { ...newBody(name, kind, group.evidence, 0.97, "indicator-group"), subjects, lead: group.lead, responsible: group.responsible },
    ];
  });
}

function tableBodyName(group: IndicatorGroup, passages: Passage[]): string | null {
  const row = passages.find(({ path }) => path === group.clause);
  const head = row?.above.at(-1)?.clause.table?.[0] ?? row?.clause.table?.[0] ?? [];
  const column = head.map(foldSpace).find((cell) => /^(?:专项)?(?:工作(?:小)?组|专班|专项组)$/.test(cell));
  return column ? `${group.name}${column}` : null;
}

/** 组长：…, 副组长：…, wherever a section of its members names them. */
function readHeads(body: BodyFact, passages: Passage[]): void {
  const word = body.kind === "committee" ? /委员会/ : /领导小组|指挥部|专班|工作组|成员|组成|人员|机构|组织/;
  const held = passages
    .flatMap(({ sentences }) => sentences)
    .find(({ text }) => HEADED.test(text) && names(body).some((name) => text.includes(name)));
  if (held) Object.assign(body, { convener: held.text.match(HEADED)?.slice(1).find(Boolean), convenerEvidence: evidenceOf(held) });
  for (const passage of passages.filter((place) => [place, ...place.above].some(({ heading }) => word.test(heading))))
    for (const line of passage.lines) {
      const text = foldSpace(line);
      const evidence = { quote: line.trim(), clause: passage.path };
      const head = findNamedPerson(line, /(?:组\s*长|主\s*任|指\s*挥\s*长|总\s*指\s*挥)/);
      if (head && !body.convener) Object.assign(body, { convener: head, convenerEvidence: evidence });
      const deputies = text.match(/^(?:副组长|副主任|副指挥长|副总指挥)[：:](.+)$/)?.[1];
      if (deputies && !body.deputies)
        body.deputies = deputies
          .split(/[、，]/)
          .filter(Boolean)
          .map((name) => ({ text: name, evidence }));
    }
}

function officeBodies(offices: Office[]): BodyFact[] {
  return offices.map(({ name, of, hosts, head, evidence }) => {
    const body = newBody(name, "office", evidence, 0.95, "office-seat");
    const short = of?.match(/(?:领导小组|联席会议|联席会|委员会|指挥部)$/)?.[0];
    return { ...body, lead: hosts, convener: head, aliases: short && `${short}办公室` !== name ? [`${short}办公室`] : [] };
  });
}

function newBody(name: string, kind: Kind, evidence: Evidence, confidence: number, rule: string): BodyFact {
  return {
    name,
    aliases: [],
    kind,
    subjects: [],
    lead: [],
    responsible: [],
    convener: null,
    offices: [],
    members: [],
    evidence,
    confidence,
    rule,
  };
}
