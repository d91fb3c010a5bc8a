import type { ChainStep } from "./chain-steps.ts";

/** One step of a chain as a claim, for whoever says that it is wrong: 开办企业：牵头 市场监管局. */
export function stepClaim(subject: string, { role, actors }: Pick<ChainStep, "role" | "actors">): string {
  return `${subject}：${role} ${actors.map(({ name }) => name).join("、")}`;
}
