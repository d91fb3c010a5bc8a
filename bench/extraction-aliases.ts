import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import "reflect-metadata";
import { foldName } from "../server/domain/fold-name.ts";
import { EmbeddedGraph } from "../server/graph/engines/embedded-graph.ts";
import { migrateGraph } from "../server/graph/migrations/migrate-graph.ts";

/** A group of names that people say are one, in one place. */
interface Group {
  scope: string;
  canonical: string;
  /** Each name with the notices that write it. */
  variants: { form: string; rawSubstringCounts: Record<string, number> }[];
  certainty: "certain" | "likely" | "uncertain";
  kind: "unit" | "collective" | "body" | "meeting" | "label";
}
interface Named {
  id: string;
  name: string;
  aliases: string[];
  jurisdiction: { name: string };
}
type Ask = (document: string, variables: Record<string, unknown>) => Promise<Record<string, { nodes: Named[] }>>;

const root = resolve(import.meta.dirname, "..");
const ASK = {
  units: `query ($name: String!, $in: String!) { list: units(name: $name, jurisdiction: $in, first: 100) { nodes { id name aliases jurisdiction { name } } } }`,
  meetingBodies: `query ($name: String!, $in: String!) { list: meetingBodies(name: $name, jurisdiction: $in, first: 100) { nodes { id name aliases jurisdiction { name } } } }`,
};

/** Prints whether every group of names has one bearer and no two groups share one: by rules alone, and with the data files of the seed. */
export async function printAliases(goldFile: string, work: string): Promise<void> {
  const groups: Group[] = JSON.parse(readFileSync(goldFile, "utf8")).units;
  console.log(
    "| loaded | groups | certain groups with one bearer | recall | likely groups with one bearer | pairs of names with one bearer | of them right | precision |\n|---|---|---|---|---|---|---|---|",
  );
  for (const [title, withData] of [
    ["by rules alone", false],
    ["with the data files", true],
  ] as const) {
    const found = await findBearers(groups, seedFolder(work, withData), join(work, `graph-${withData}`));
    printRow(title, groups, found);
  }
  console.log(
    "\nUnits and collectives are asked for with `units`, bodies and meetings with `meetingBodies`, within the group's place; collectives, bodies and meetings within the notice that writes all their names, since 专题会 of two notices are two. A label (牵头部门, 牵头单位) names a role: right where no unit bears it. A pair is wrong where it joins two groups, or a group that people call uncertain.\n",
  );
}

/** The seed, or a copy of it without its lines on who is who. */
function seedFolder(work: string, withData: boolean): string {
  const seed = join(root, "seed");
  if (withData) return seed;
  const copy = join(work, "seed");
  cpSync(seed, copy, { recursive: true });
  for (const slug of readdirSync(join(copy, "sources"))) rmSync(join(copy, "sources", slug, "aliases.yml"), { force: true });
  return copy;
}

/** Meetings, bodies and sets are those of their notice: 专题会 in two notices is two. */
const ofOneNotice = ({ kind }: Group) => kind === "body" || kind === "meeting" || kind === "collective";

/** The notices that write every name of a group. */
const noticesOf = ({ variants }: Group) =>
  Object.keys(variants[0]?.rawSubstringCounts ?? {}).filter((notice) =>
    variants.every(({ rawSubstringCounts }) => notice in rawSubstringCounts),
  );

/** The ids that answer to each name of each group. */
async function findBearers(groups: Group[], seed: string, folder: string): Promise<Map<Group, Set<string>[]>> {
  // Type decorators have to be compiled: the API and what loads the seed come from the build.
  const { loadSeed } = await import(join(root, "dist/seed/load-seed.js"));
  const { createApi } = await import(join(root, "dist/server/graphql/create-api.js"));
  const graph = EmbeddedGraph.open(folder);
  await migrateGraph(graph);
  await loadSeed(graph, seed, () => {});
  const ask: Ask = createApi({ graph, search: {} }).execute;
  const { jurisdictions } = (await createApi({ graph, search: {} }).execute("{ jurisdictions { name } }")) as { jurisdictions: Named[] };
  // The labels write 某市某区 where the collection has 某区 within 某市.
  const placeOf = (scope: string) => jurisdictions.find(({ name }) => scope.endsWith(name))?.name ?? scope;
  const bearers = async (group: Group, form: string) => {
    const field = ofOneNotice(group) && group.kind !== "collective" ? "meetingBodies" : "units";
    const place = placeOf(group.scope);
    const { list } = await ask(ASK[field], { name: form, in: place });
    const same = list?.nodes.filter(({ id, name, aliases, jurisdiction }) => {
      const here = jurisdiction.name === place && (!ofOneNotice(group) || noticesOf(group).some((notice) => id.startsWith(`${notice}.`)));
      return here && [name, ...aliases].some((each) => foldName(each) === foldName(form));
    });
    return new Set(same?.map(({ id }) => id));
  };
  const found = new Map<Group, Set<string>[]>();
  for (const group of groups) found.set(group, await Promise.all(group.variants.map(({ form }) => bearers(group, form))));
  await graph.close();
  return found;
}

function printRow(title: string, groups: Group[], found: Map<Group, Set<string>[]>): void {
  const isOne = (group: Group) => {
    const sets = found.get(group) ?? [];
    if (group.kind === "label") return sets.every(({ size }) => size === 0);
    return sets.every(({ size }) => size === 1) && new Set(sets.flatMap((ids) => [...ids])).size === 1;
  };
  const of = (certainty: Group["certainty"]) => groups.filter((group) => group.certainty === certainty);
  const [certain, likely] = [of("certain"), of("likely")];
  const names = groups.flatMap((group) =>
    group.variants.map(({ form }, at) => ({ group, form, ids: found.get(group)?.[at] ?? new Set() })),
  );
  const pairs = names.flatMap((one, at) =>
    names
      .slice(at + 1)
      .filter((other) => !one.ids.isDisjointFrom(other.ids))
      .map((other) => [one, other] as const),
  );
  const right = pairs.filter(([one, other]) => one.group === other.group && one.group.certainty !== "uncertain");
  const right1 = certain.filter(isOne).length;
  console.log(
    `| ${title} | ${groups.length} | ${right1} of ${certain.length} | ${(right1 / certain.length).toFixed(3)} | ${likely.filter(isOne).length} of ${likely.length} | ${pairs.length} | ${right.length} | ${(right.length / (pairs.length || 1)).toFixed(3)} |`,
  );
  for (const group of certain.filter((each) => !isOne(each)))
    console.error(
      `${title}: ${group.scope} ${group.canonical} (${group.kind}): ${(found.get(group) ?? []).map((ids, at) => `${group.variants[at]?.form}=${[...ids].join("+") || "none"}`).join("  ")}`,
    );
  for (const [one, other] of pairs.filter((pair) => !right.includes(pair)))
    console.error(`${title}: ${one.form} and ${other.form} are one`);
}
