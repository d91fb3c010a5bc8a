import type { UnitNames } from "../../domain/facts.ts";
import { foldName } from "../../domain/fold-name.ts";
import { IdRegister, unitId } from "../../domain/ids.ts";
import { splitUnits } from "../../domain/units/split-units.ts";
import { looksComplete } from "../../domain/units/unit-endings.ts";
import { type UnitKind, unitKind } from "../../domain/units/unit-kind.ts";
import type { Notice } from "./notice.ts";
import type { RecordDraft } from "./record-draft.ts";
import type { ResolvedUnit } from "./resolve-jurisdiction-units.ts";

interface NamedBody {
  id: string;
  names: string[];
  clause: string;
}

/**
 * Who a name of one notice means: a body of the notice, a unit of its jurisdiction, or a set or post that exists in this notice only.
 * A unit that is asked for becomes a node of the record, with the names that this notice gives it.
 */
export class Actors {
  private readonly draft: RecordDraft;
  private readonly notice: Notice;
  private readonly byName = new Map<string, ResolvedUnit>();
  private readonly sets = new Map<string, { name: string; aliases: string[] }>();
  private readonly used: Map<string, string[]>;
  private readonly bodies: NamedBody[] = [];
  private readonly ids = new IdRegister();
  private readonly asked = new Set<string>();
  private readonly persons = new Map<string, string>();

  /** `text`: the notice's own words, which decide what names it gives a unit. `named`: the names that are one unit or set in it. */
  constructor(draft: RecordDraft, notice: Notice, units: ResolvedUnit[], { text, named }: { text: string; named: UnitNames[] }) {
    this.draft = draft;
    this.notice = notice;
    const words = foldName(text);
    for (const { name, aliases } of named.filter((each) => unitKind(each.name) === "SET")) {
      const names = [name, ...aliases.filter(({ certainty }) => certainty === "certain").map((alias) => alias.name)];
      const said = names.filter((each) => words.includes(foldName(each)));
      for (const each of names) this.sets.set(foldName(each), { name, aliases: said.filter((other) => other !== name).sort() });
    }
    for (const unit of units) {
      this.ids.claim(unit.id, foldName(unit.name));
      for (const name of [unit.name, ...unit.aliases]) if (!this.byName.has(foldName(name))) this.byName.set(foldName(name), unit);
    }
    this.used = new Map(units.map((unit) => [unit.id, unit.aliases.filter((alias) => words.includes(foldName(alias))).sort()]));
  }

  /** Names that a unit was asked for, as written. */
  unitNames(): string[] {
    return [...this.asked];
  }

  addBody(id: string, names: string[], clause: string): void {
    this.bodies.push({ id, names: names.map(bodyKey), clause });
  }

  /** The body that a name means in a clause: of several that bear it the one whose own clause is nearest. */
  body(name: string, clause: string): string | null {
    const key = bodyKey(name);
    const bearers = this.bodies.filter(({ names }) => names.includes(key));
    const [nearest] = bearers.sort((a, b) => sharedSteps(b.clause, clause) - sharedSteps(a.clause, clause));
    return nearest?.id ?? null;
  }

  /** The unit, set or post of a name. */
  unit(name: string, kind: UnitKind = unitKind(name)): string {
    if (kind !== "POST") return this.addUnit(name, kind);
    // 尤某某（区发改局局长） at first, 尤某某 afterwards.
    const person = this.persons.get(name) ?? this.addUnit(name, kind);
    this.persons.set(name.replace(/[（(][^（）()]*[）)]$/, ""), person);
    return person;
  }

  private addUnit(name: string, kind: UnitKind): string {
    if (kind === "UNIT") this.asked.add(name);
    const known = this.byName.get(foldName(name));
    const set = kind === "SET" ? this.sets.get(foldName(name)) : undefined;
    const ownName = known?.name ?? set?.name ?? name;
    const scope = kind === "UNIT" ? this.notice.jurisdictionId : this.notice.policyId;
    const id = known?.id ?? this.ids.claim(unitId(scope, ownName), foldName(ownName));
    const aliases = set?.aliases ?? this.used.get(id) ?? [];
    const nameKeys = [...new Set([ownName, ...aliases].map(foldName))];
    this.draft.addNode("Unit", {
      id,
      jurisdictionId: this.notice.jurisdictionId,
      name: ownName,
      kind: known ? "UNIT" : kind,
      aliases,
      nameKeys,
    });
    this.draft.addEdge("OF", id, this.notice.jurisdictionId, {});
    return id;
  }

  /** A body or a unit by one name, as lists of units and `by` of duties give them. */
  one(name: string, clause: string): string {
    return this.body(name, clause) ?? this.unit(name);
  }

  /** Everyone whom a phrase names: 党委、管委会 are two, 召集人及相关分管委领导 is one post as written. */
  all(phrase: string, clause: string): string[] {
    const body = this.body(phrase, clause);
    if (body) return [body];
    if (this.byName.has(foldName(phrase))) return [this.unit(phrase)];
    if (unitKind(phrase) === "POST") return [this.unit(phrase)];
    const names = splitUnits(phrase).names.flatMap((name) => (this.byName.has(foldName(name)) ? [name] : splitJoined(name)));
    return (names.length > 0 ? names : [phrase]).map((name) => this.one(name, clause));
  }

  /** Who convenes: a body, a unit, or else a person in office or by name, who is a post. */
  heads(phrase: string, clause: string): string[] {
    if (this.body(phrase, clause) || this.byName.has(foldName(phrase))) return this.all(phrase, clause);
    if (unitKind(phrase) === "POST") return [this.unit(phrase)];
    const { names } = splitUnits(phrase);
    const areUnits =
      names.length > 0 && names.every((name) => this.byName.has(foldName(name)) || this.body(name, clause) || looksComplete(name));
    return areUnits ? names.map((name) => this.one(name, clause)) : [this.unit(phrase, "POST")];
  }
}

/** 联席会 and 联席会议, 全体会 and 全体会议 are one name. */
function bodyKey(name: string): string {
  return foldName(name).replace(/会议/g, "会");
}

/** 党委管委会 without its comma: two names where both halves are whole names of units. */
function splitJoined(name: string): string[] {
  const joined = name.match(/^(.{0,8}(?:党委|党工委|政府))(.*(?:管委会|政府|委员会))$/);
  return joined && looksComplete(joined[1] as string) && looksComplete(joined[2] as string)
    ? [joined[1] as string, joined[2] as string]
    : [name];
}

function sharedSteps(a: string, b: string): number {
  const [left, right] = [a.split("/"), b.split("/")];
  const at = left.findIndex((step, index) => step !== right[index]);
  return at === -1 ? left.length : at;
}
