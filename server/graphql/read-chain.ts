import type { GraphQLResolveInfo } from "graphql";
import { NotFoundError } from "../domain/errors.ts";
import { findGaps } from "../domain/gaps.ts";
import { buildChain, type ChainSubjectRow, outlineChain } from "../graph/rows/build-chain.ts";
import { askedIn, questionOf } from "./asked-in.ts";
import { askedOfChain } from "./asked-of-chain.ts";
import type { Context } from "./context.ts";

/** The chain of a subject with what is selected of it, in one trip. @throws {NotFoundError} for an id that no subject has */
export async function readChain(subject: string, asOf: string | null, context: Context, info: GraphQLResolveInfo) {
  const on = asOf ?? context.on;
  const asked = askedIn(info, (selections) => askedOfChain(selections, questionOf(info)));
  const found = await context.readOne("Subject", subject, asked, on);
  if (!found) {
    throw new NotFoundError(
      `没有编号为“${subject.slice(0, 100)}”的指标或举措。请先用 indicators(name:) 或 measures(title:) 查到 id，再问责任链。`,
      { subject },
    );
  }
  const chain = buildChain(found as ChainSubjectRow, on);
  // Worked out only where it is asked for: only then has everything been read that decides it.
  return { ...chain, asOf, gaps: () => findGaps(outlineChain(chain, asOf)) };
}
