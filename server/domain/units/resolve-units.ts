import type { UnitNames } from "../facts.ts";
import { foldName } from "../fold-name.ts";
import type { AliasLine } from "./alias-lines.ts";
import { type Jurisdiction, jurisdictionPrefixes } from "./jurisdiction-prefixes.ts";
import { LetterIndex } from "./letter-index.ts";
import { parseUnitName } from "./parse-unit-name.ts";
import { unitEnding } from "./unit-endings.ts";
import { type Certainty, type Item, type Link, type UnitCluster, UnitGroups } from "./unit-groups.ts";
import { unitKind } from "./unit-kind.ts";
import { abbreviationsOf, bareNames, plaques, sameNames, sets } from "./unit-rules.ts";

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

/**
 * Who is who among the names of one jurisdiction. Rules first (the same name with prefix, plaque or long ending; an abbreviation whose
 * letters stand in order), then data lines. A name that could be two units, or stands beside the other in a list, is not merged.
 */
export function resolveUnits(mentions: UnitMentions): UnitCluster[] {
  const prefixes = jurisdictionPrefixes(mentions.jurisdiction);
  const items = collect(mentions, prefixes);
  const byName = new Map([...items].map((item) => [foldName(item.name), item]));
  const groups = new UnitGroups(
    items,
    (mentions.lists ?? []).map((names) => names.map(foldName)),
  );
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
  const byLetters = new LetterIndex(units.map((item) => [item.core, item]));
  for (const item of units) join(abbreviationsOf(item, byLetters.withLettersOf(item.core), groups, prefixes));
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
    // 发展和改革局（统计局） is also named without its brackets.
    const bare = name.replace(/(?:（[^（）]*）|\([^()]*\))$/, "");
    if (item.kind === "UNIT" && bare !== name && unitEnding(bare)) add(bare, 0);
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
