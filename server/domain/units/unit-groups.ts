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

/** Names that are one unit, and the lists that name it. */
interface Group {
  members: Item[];
  lists: Set<number>;
}

/** Names joined so far, and those that a list keeps apart. */
export class UnitGroups {
  private readonly groups = new Map<Item, Group>();
  private readonly why = new Map<Item, string>();

  /** @param lists the names that stand side by side, by their folded form */
  constructor(items: Item[], lists: string[][]) {
    const byName = new Map(items.map((item) => [foldName(item.name), { members: [item], lists: new Set<number>() }]));
    for (const [at, list] of lists.entries()) for (const name of list) byName.get(name)?.lists.add(at);
    for (const item of items) this.groups.set(item, byName.get(foldName(item.name)) as Group);
  }

  of(item: Item): Item[] {
    return this.group(item).members;
  }

  same(a: Item, b: Item): boolean {
    return this.group(a) === this.group(b);
  }

  /** Does a list name both? */
  apart(a: Item, b: Item): boolean {
    const [fewer, more] = [this.group(a).lists, this.group(b).lists].sort((one, other) => one.size - other.size) as [
      Set<number>,
      Set<number>,
    ];
    for (const list of fewer) if (more.has(list)) return true;
    return false;
  }

  /** False where a list keeps the two apart. */
  join({ from, to, why }: Link): boolean {
    if (this.same(from, to)) return true;
    if (this.apart(from, to)) return false;
    const [joining, joined] = [this.group(from), this.group(to)];
    for (const item of joining.members) this.groups.set(item, joined);
    joined.members.push(...joining.members);
    for (const list of joining.lists) joined.lists.add(list);
    this.why.set(from, why);
    return true;
  }

  clusters(proposals: Link[]): UnitCluster[] {
    const proposed = Map.groupBy(proposals, ({ to }) => this.of(to));
    return [...new Set(this.groups.values())].map(({ members }) => {
      const rank = (item: Item) => [item.known ? 1 : 0, item.plaques.length > 0 ? 1 : 0, item.core.length, item.name.length, item.count];
      const head = members.reduce((a, b) => (compare(rank(b), rank(a)) > 0 ? b : a));
      const aliases: UnitNames["aliases"] = members
        .filter((item) => item !== head)
        .map((item) => ({ name: item.name, certainty: "certain", why: this.why.get(item) ?? this.why.get(head) ?? "同一单位的全称" }));
      const named = new Set(members);
      for (const { from, certainty, why } of proposed.get(members) ?? []) {
        if (named.has(from)) continue;
        named.add(from);
        aliases.push({
          name: from.name,
          certainty: certainty === "certain" ? "uncertain" : certainty,
          why: certainty === "certain" ? `${why}；但同一名单中并列` : why,
        });
      }
      return { name: head.name, kind: head.kind, count: members.reduce((sum, item) => sum + item.count, 0), aliases };
    });
  }

  private group(item: Item): Group {
    return this.groups.get(item) as Group;
  }
}

function compare(a: number[], b: number[]): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return (a[at] as number) - (b[at] as number);
  return 0;
}
