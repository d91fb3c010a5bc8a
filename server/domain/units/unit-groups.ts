import type { UnitNames } from "../facts.ts";
import { foldName } from "../fold-name.ts";
import type { ParsedName } from "./parse-unit-name.ts";
import type { UnitKind } from "./unit-kind.ts";

export type Certainty = "certain" | "likely" | "uncertain";

/** One unit: its fullest name and its other names. Only aliases that are `certain` are this unit; the others are proposals. */
export interface UnitCluster extends UnitNames {
  kind: UnitKind;
  count: number;
}

/** A name as it is compared. */
export interface Item extends ParsedName {
  name: string;
  count: number;
  kind: UnitKind;
  known: boolean;
}
/** A rule says that one name is the other. */
export interface Link {
  from: Item;
  to: Item;
  certainty: Certainty;
  why: string;
}

/** Names joined so far, and those that a list keeps apart. */
export class UnitGroups {
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
