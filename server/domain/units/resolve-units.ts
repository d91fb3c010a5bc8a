import type { UnitNames } from "../facts.ts";
import { foldName } from "../fold-name.ts";
import { abbreviates } from "./abbreviates.ts";
import type { AliasLine } from "./alias-lines.ts";
import { type Jurisdiction, jurisdictionPrefixes } from "./jurisdiction-prefixes.ts";
import { type ParsedName, parseUnitName } from "./parse-unit-name.ts";
import { unitEnding } from "./unit-endings.ts";
import { type UnitKind, unitKind } from "./unit-kind.ts";

export type Certainty = "certain" | "likely" | "uncertain";

/** What is known of the names of one jurisdiction. */
export interface UnitMentions {
  /** Null in a dry run: then no prefix is taken off. */
  jurisdiction: Jurisdiction | null;
  /** Every name as written, and how often. */
  names: { name: string; count: number }[];
  /** Names that stand side by side in one list: a list does not name a unit twice, so they are never one. */
  lists?: string[][];
  /** 以下简称: the text itself says so. */
  shortFor?: { short: string; full: string }[];
  /** Units already held, whose names stay. */
  known?: UnitNames[];
  /** Lines of the data files beside the sources. */
  data?: AliasLine[];
}

/** One unit: its fullest name and its other names. Only aliases that are `certain` are this unit; the others are proposals. */
export interface UnitCluster extends UnitNames {
  kind: UnitKind;
  count: number;
}

interface Item extends ParsedName {
  name: string;
  count: number;
  kind: UnitKind;
  known: boolean;
}
interface Link {
  from: Item;
  to: Item;
  certainty: Certainty;
  why: string;
}

/**
 * Who is who among the names of one jurisdiction. Rules first (the same name with prefix, plaque or long ending; an abbreviation whose
 * letters stand in order), then data lines. A name that could be two units, or stands beside the other in a list, is not merged.
 */
export function resolveUnits(mentions: UnitMentions): UnitCluster[] {
  const prefixes = jurisdictionPrefixes(mentions.jurisdiction);
  const items = collect(mentions, prefixes);
  const byName = new Map([...items].map((item) => [foldName(item.name), item]));
  const apart = pairsOfLists(mentions.lists ?? []);
  const groups = new Groups(items, apart);
  const proposals: Link[] = [];
  const join = (links: Link[]) => {
    for (const link of links) if (link.certainty !== "certain" || !groups.join(link)) proposals.push(link);
  };

  for (const unit of mentions.known ?? [])
    for (const alias of unit.aliases) join(linksBetween(byName, alias.name, unit.name, alias.certainty, alias.why));
  for (const { short, full } of mentions.shortFor ?? []) join(linksBetween(byName, short, full, "certain", "原文写明“以下简称”"));
  join(sameNames(items));
  join(plaques(items));
  join(bareNames(items));
  join(sets(items));
  const units = items.filter((item) => item.kind === "UNIT").sort((a, b) => b.core.length - a.core.length);
  const byFirst = groupBy(units, (item) => item.core[0] ?? "");
  for (const item of units) join(abbreviationsOf(item, byFirst.get(item.core[0] ?? "") ?? [], groups, prefixes));
  for (const line of mentions.data ?? []) join(linksBetween(byName, line.name, line.same, line.certainty, `数据行：${line.reason}`));
  return groups.clusters(proposals);
}

function collect(mentions: UnitMentions, prefixes: string[]): Item[] {
  const items = new Map<string, Item>();
  const add = (name: string, count: number, known = false) => {
    const key = foldName(name);
    const held = items.get(key);
    if (held) held.count += count;
    if (held || !key) return;
    const item = { name, count, known, kind: unitKind(name), ...parseUnitName(name, prefixes) };
    items.set(key, item);
    // 某某开发区管理委员会 is 管理委员会 to those who ask within it.
    if (item.kind === "UNIT" && item.prefix.length > 1 && foldName(name.slice(0, item.prefix.length)) === item.prefix)
      add(name.slice(item.prefix.length), 0);
  };
  for (const unit of mentions.known ?? []) {
    add(unit.name, 0, true);
    for (const alias of unit.aliases) if (alias.certainty === "certain") add(alias.name, 0);
  }
  for (const { name, count } of mentions.names) add(name, count);
  for (const line of mentions.data ?? []) {
    add(line.same, 0);
    add(line.name, 0);
  }
  return [...items.values()];
}

function linksBetween(byName: Map<string, Item>, from: string, to: string, certainty: Certainty, why: string): Link[] {
  const a = byName.get(foldName(from));
  const b = byName.get(foldName(to));
  return a && b && a !== b ? [{ from: a, to: b, certainty, why }] : [];
}

/** The same core: 区营商环境办公室 and 营商环境办, 市场监督管理局（知识产权局） and 市场监督管理局. */
function sameNames(items: Item[]): Link[] {
  const links: Link[] = [];
  for (const same of groupBy(
    items.filter((item) => item.kind === "UNIT"),
    (item) => item.core,
  ).values()) {
    const bearers = same.filter((item) => item.plaques.length > 0);
    const base = bearers[0] ?? same.reduce((a, b) => (b.name.length > a.name.length ? b : a));
    for (const item of same)
      if (item !== base)
        links.push({ from: item, to: base, certainty: bearers.length > 1 ? "likely" : "certain", why: whySame(item, base) });
  }
  return links;
}

function whySame(item: Item, base: Item): string {
  if (item.prefix !== base.prefix) return "只差本地区的前缀";
  return base.plaques.length > 0 && !item.plaques.length ? "全称去掉括注的牌子" : "全称与通行简写（办公室—办、委员会—委等）";
}

/** A plaque named alone: 营商环境办公室 for 企业服务局（营商环境办公室）. */
function plaques(items: Item[]): Link[] {
  const links: Link[] = [];
  const bearers = items.filter((item) => item.plaques.length > 0);
  for (const item of items) {
    if (item.kind !== "UNIT" || item.plaques.length > 0) continue;
    const exact = bearers.filter((bearer) => bearer.plaques.includes(item.core));
    const certainty = new Set(exact.map((bearer) => bearer.core)).size === 1 ? "certain" : "likely";
    for (const bearer of exact) links.push({ from: item, to: bearer, certainty, why: "括注中的牌子" });
    for (const bearer of bearers.filter((candidate) => !exact.includes(candidate)))
      if (bearer.plaques.some((plaque) => abbreviates(item.core, plaque) === "certain"))
        links.push({ from: item, to: bearer, certainty: "likely", why: "括注牌子的简称" });
  }
  return links;
}

/** 税务 in a list of members and 税务局 elsewhere. */
function bareNames(items: Item[]): Link[] {
  return items.flatMap((item) => {
    const bare = unitEnding(item.core) === null || item.core === "税务";
    const full = bare ? items.filter((other) => other.core === `${item.core}局`) : [];
    return full.map((other) => ({ from: item, to: other, certainty: "certain" as const, why: "省去“局”字" }));
  });
}

/** 指标牵头部门 and 各指标牵头单位 name one set; so do 各成员单位 and the 成员单位 of the only body that has any. */
function sets(items: Item[]): Link[] {
  const key = (item: Item) =>
    item.core
      .replace(/^各/, "")
      .replace(/(?<=.)各(?=成员|相关|有关)/, "")
      .replace(/部门$/, "单位");
  const all = [
    ...groupBy(
      items.filter((item) => item.kind === "SET"),
      key,
    ),
  ];
  const links = all.flatMap(([, same]) => same.slice(1).map((item) => ({ from: item, to: same[0] as Item, why: "同一集合的两种写法" })));
  const members = all.find(([name]) => name === "成员单位")?.[1];
  const bodies = all.filter(([name]) => /.(?:领导小组|联席会议|委员会|指挥部)成员单位$/.test(name));
  if (members && bodies.length === 1)
    links.push({ from: members[0] as Item, to: bodies[0]?.[1][0] as Item, why: "文中只有一个议事机构有成员单位" });
  return links.map((link) => ({ ...link, certainty: "certain" as const }));
}

/** Abbreviations, the longer name first; one that fits two units is certain of neither. */
function abbreviationsOf(short: Item, units: Item[], groups: Groups, prefixes: string[]): Link[] {
  const found = units.flatMap((full) => {
    const certainty = abbreviates(short.core, full.core, prefixes);
    if (!certainty || groups.same(short, full) || groups.apart(short, full)) return [];
    // A plaque may have become a house of its own since: its abbreviation proves nothing.
    const plaque = groups.of(full).some((item) => item.plaques.includes(full.core));
    return [{ from: short, to: full, certainty: plaque ? ("likely" as const) : certainty }];
  });
  const houses = (links: { to: Item }[]) => new Set(links.map((link) => groups.of(link.to))).size;
  const certain = found.filter((link) => link.certainty === "certain");
  const links = certain.length > 0 ? certain : found;
  const single = houses(links) === 1;
  return links.map((link) => ({
    ...link,
    certainty: single ? link.certainty : ("uncertain" as const),
    why: !single ? "简称可指多个单位" : link.certainty === "certain" ? "依次取字的简称" : "近似的简称：略去了实义字或改了机构类别",
  }));
}

function pairsOfLists(lists: string[][]): Set<string> {
  const pairs = new Set<string>();
  for (const list of lists.map((names) => names.map(foldName)))
    for (const a of list) for (const b of list) if (a !== b) pairs.add(`${a}|${b}`);
  return pairs;
}

function groupBy<T>(values: T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
}

/** Names joined so far, and those that a list keeps apart. */
class Groups {
  private readonly members = new Map<Item, Item[]>();
  private readonly why = new Map<Item, string>();

  private readonly apartPairs: Set<string>;

  constructor(items: Item[], apartPairs: Set<string>) {
    this.apartPairs = apartPairs;
    for (const item of items) this.members.set(item, [item]);
  }

  of(item: Item): Item[] {
    return this.members.get(item) as Item[];
  }

  same(a: Item, b: Item): boolean {
    return this.of(a) === this.of(b);
  }

  apart(a: Item, b: Item): boolean {
    return this.of(a).some((x) => this.of(b).some((y) => this.apartPairs.has(`${foldName(x.name)}|${foldName(y.name)}`)));
  }

  /** False where a list keeps the two apart. */
  join({ from, to, why }: Link): boolean {
    if (this.same(from, to)) return true;
    if (this.apart(from, to)) return false;
    const joined = [...this.of(to), ...this.of(from)];
    for (const item of joined) this.members.set(item, joined);
    this.why.set(from, why);
    return true;
  }

  clusters(proposals: Link[]): UnitCluster[] {
    const proposed = new Map<Item[], Link[]>();
    for (const link of proposals) proposed.set(this.of(link.to), [...(proposed.get(this.of(link.to)) ?? []), link]);
    return [...new Set(this.members.values())].map((members) => {
      const rank = (item: Item) => [item.known ? 1 : 0, item.plaques.length > 0 ? 1 : 0, item.core.length, item.name.length, item.count];
      const head = members.reduce((a, b) => (compare(rank(b), rank(a)) > 0 ? b : a));
      const aliases: UnitNames["aliases"] = members
        .filter((item) => item !== head)
        .map((item) => ({ name: item.name, certainty: "certain", why: this.why.get(item) ?? this.why.get(head) ?? "同一单位的全称" }));
      for (const { from, certainty, why } of proposed.get(members) ?? []) {
        if (members.includes(from) || aliases.some((alias) => alias.name === from.name)) continue;
        aliases.push({
          name: from.name,
          certainty: certainty === "certain" ? "uncertain" : certainty,
          why: certainty === "certain" ? `${why}；但同一名单中并列` : why,
        });
      }
      return { name: head.name, kind: head.kind, count: members.reduce((sum, item) => sum + item.count, 0), aliases };
    });
  }
}

function compare(a: number[], b: number[]): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return (a[at] as number) - (b[at] as number);
  return 0;
}
