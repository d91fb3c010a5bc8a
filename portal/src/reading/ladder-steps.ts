import type { Citation, EscalationStep, Statement } from "../queries/shapes.ts";
import { actorUrl } from "./actor-url.ts";
import type { ChainStep } from "./chain-steps.ts";
import { escalationCondition } from "./escalation-condition.ts";

/** The ladder around one body: who passes things up to it, itself, and where it passes them on. */
export function ladderSteps(
  body: { id: string; name: string; citation: Citation; cadence: Statement | null; escalatesTo: EscalationStep[] },
  below: EscalationStep[],
): ChainStep[] {
  const lower = below.map(
    ({ from, condition, citation }): ChainStep => ({
      role: "下一级",
      mark: "meeting",
      height: 0,
      actors: [{ name: from.name, url: `/meetings/${from.id}`, also: null }],
      note: condition && `“${condition}”`,
      cadence: null,
      openEnded: false,
      citation,
    }),
  );
  const height = lower.length > 0 ? 1 : 0;
  const itself: ChainStep = {
    role: "本会",
    mark: "here",
    height,
    actors: [{ name: body.name, url: null, also: null }],
    note: null,
    cadence: body.cadence,
    openEnded: false,
    citation: body.citation,
  };
  const above = body.escalatesTo.map(
    ({ to, toText, condition, citation }): ChainStep => ({
      role: escalationCondition(condition).label,
      mark: to?.__typename === "MeetingBody" ? "meeting" : "unit",
      height: height + 1,
      actors: [{ name: to?.name ?? toText ?? "没有写明报给谁", url: to ? actorUrl(to) : null, also: null }],
      note:
        [condition && `“${condition}”`, to && toText && toText !== to.name ? `原文写作“${toText}”` : null].filter(Boolean).join("；") ||
        null,
      cadence: to?.cadence ?? null,
      openEnded: false,
      citation,
    }),
  );
  return [...lower, itself, ...above];
}
