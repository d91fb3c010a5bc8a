import type { Assignment, Chain, Citation, Statement } from "../queries/shapes.ts";
import { actorUrl } from "./actor-url.ts";
import { escalationCondition } from "./escalation-condition.ts";
import { groupBy } from "./group-by.ts";
import { isOpenList } from "./is-open-list.ts";
import { supportWord } from "./support-word.ts";
import { writtenName } from "./written-name.ts";

/** One step of a responsibility chain, ready to be drawn or set as a row. */
export interface ChainStep {
  /** What brings one here: 牵头, 配合, 由谁承担, 卡住了找谁, or the condition in short. */
  role: string;
  mark: "lead" | "support" | "meeting" | "here" | "unit";
  /** How many meetings up from the work: 0 for leads, supports and the body that takes it up. */
  height: number;
  actors: { name: string; url: string | null; also: string | null }[];
  /** A line under the names, where there is something to say. */
  note: string | null;
  /** How often the body meets, where that is stated. */
  cadence: Statement | null;
  openEnded: boolean;
  citation: Citation;
}

/** The chain as steps, nearest first: leads, supports (by the clause that names them), bodies, ladder. */
export function chainSteps(chain: Chain): ChainStep[] {
  const steps = [...assignmentSteps("牵头", "lead", chain.leads), ...assignmentSteps(supportWord(chain), "support", chain.supports)];
  for (const { body, basis, citation } of chain.takenUpBy) {
    steps.push({
      role: basis === "SUBJECT" ? "由谁承担" : "卡住了找谁",
      mark: "meeting",
      height: 0,
      actors: [{ name: body.name, url: `/meetings/${body.id}`, also: null }],
      note: basis === "NOTICE" ? "通知对它的全部工作这样规定，没有单独写明这一项。" : null,
      cadence: body.cadence,
      openEnded: false,
      citation,
    });
  }
  const heights = new Map<string, number>();
  for (const { from, to, toText, condition, citation } of chain.escalation) {
    const height = (heights.get(from.id) ?? 0) + 1;
    if (to) heights.set(to.id, Math.max(heights.get(to.id) ?? 0, height));
    const written = to && toText && toText !== to.name ? `原文写作“${toText}”。` : null;
    steps.push({
      role: escalationCondition(condition).label,
      mark: to?.__typename === "Unit" || !to ? "unit" : "meeting",
      height,
      actors: [{ name: to?.name ?? toText ?? "没有写明报给谁", url: to ? actorUrl(to) : null, also: null }],
      note: [condition && `“${condition}”`, written].filter(Boolean).join(" ") || null,
      cadence: to?.cadence ?? null,
      openEnded: false,
      citation,
    });
  }
  return steps;
}

function assignmentSteps(role: string, mark: "lead" | "support", assignments: Assignment[]): ChainStep[] {
  return [...groupBy(assignments, ({ citation }) => citation.clause.id).values()].map((group) => ({
    role,
    mark,
    height: 0,
    actors: group.map((assignment) => ({ name: writtenName(assignment), url: `/units/${assignment.unit.id}`, also: assignment.unit.name })),
    note: group.some(isOpenList) ? "原文以“等部门”一类的话收尾，名单没有列尽。" : null,
    cadence: null,
    openEnded: group.some(isOpenList),
    citation: (group[0] as Assignment).citation,
  }));
}
