import { abbreviates } from "./abbreviates.ts";
import { LetterIndex } from "./letter-index.ts";
import { unitEnding } from "./unit-endings.ts";
import type { Item, Link, UnitGroups } from "./unit-groups.ts";

/** The same core: 区政务服务办公室 and 政务服务办, 商务局（口岸局） and 商务局. */
export function sameNames(items: Item[]): Link[] {
  const links: Link[] = [];
  const units = items.filter((item) => item.kind === "UNIT");
  for (const same of Map.groupBy(units, (item) => item.core).values()) {
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

/** A plaque named alone: 口岸局 for 商务局（口岸局）. */
export function plaques(items: Item[]): Link[] {
  const links: Link[] = [];
  const borne = items.flatMap((bearer) => bearer.plaques.map((plaque) => ({ plaque, bearer })));
  const byPlaque = Map.groupBy(borne, ({ plaque }) => plaque);
  const byLetters = new LetterIndex(borne.map((each) => [each.plaque, each]));
  for (const item of items) {
    if (item.kind !== "UNIT" || item.plaques.length > 0) continue;
    const exact = new Set(byPlaque.get(item.core)?.map(({ bearer }) => bearer));
    const certainty = new Set([...exact].map((bearer) => bearer.core)).size === 1 ? "certain" : "likely";
    for (const bearer of exact) links.push({ from: item, to: bearer, certainty, why: "括注中的牌子" });
    const short = byLetters.withLettersOf(item.core).filter(({ plaque }) => abbreviates(item.core, plaque) === "certain");
    for (const bearer of new Set(short.map((each) => each.bearer)))
      if (!exact.has(bearer)) links.push({ from: item, to: bearer, certainty: "likely", why: "括注牌子的简称" });
  }
  return links;
}

/** 税务 in a list of members and 税务局 elsewhere. */
export function bareNames(items: Item[]): Link[] {
  const byCore = Map.groupBy(items, ({ core }) => core);
  return items.flatMap((item) => {
    const bare = unitEnding(item.core) === null || item.core === "税务";
    const full = bare ? (byCore.get(`${item.core}局`) ?? []) : [];
    return full.map((other) => ({ from: item, to: other, certainty: "certain" as const, why: "省去“局”字" }));
  });
}

/** 指标牵头部门 and 各指标牵头单位 name one set; so do 各成员单位 and the 成员单位 of the only body that has any. */
export function sets(items: Item[]): Link[] {
  const key = (item: Item) =>
    item.core
      .replace(/^各/, "")
      .replace(/(?<=.)各(?=成员|相关|有关)/, "")
      .replace(/部门$/, "单位");
  const all = [
    ...Map.groupBy(
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
export function abbreviationsOf(short: Item, units: Item[], groups: UnitGroups, prefixes: string[]): Link[] {
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
