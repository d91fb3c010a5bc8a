import { BadInputError, NotFoundError } from "../../domain/errors.ts";
import { appendChanges, lockChangeLog } from "../change-log.ts";
import type { GraphTransaction } from "../graph-store.ts";
import { refreshPolicies } from "./refresh-statuses.ts";

const HELD = /* cypher */ `
  MATCH (p:Policy {id: $id})
  RETURN p.title AS title, p.stub AS stub, p.issuedOn AS issuedOn, p.repealedOn AS repealedOn`;
const SET_REPEAL = /* cypher */ `MATCH (p:Policy {id: $id}) SET p.repealedOn = $on`;

interface Held {
  title: string;
  stub: boolean;
  issuedOn: string | null;
  repealedOn: string | null;
}

/**
 * Marks a notice as repealed (废止) from a day on, for good: read again, it stays so. It remains readable; what it lays down ends on that day,
 * and indexes are told. `on` null takes the mark back, and what nothing else has ended holds again.
 * @returns the title of the notice.
 * @throws {NotFoundError} where no such notice is held. @throws {BadInputError} for a day before it was issued, or a mark that is not there.
 */
export async function repealPolicy(transaction: GraphTransaction, { id, on }: { id: string; on: string | null }): Promise<string> {
  await lockChangeLog(transaction);
  const [held] = await transaction.run<Held>(HELD, { id });
  if (!held || held.stub) throw new NotFoundError(`没有收录编号为“${id}”的通知。请用 policies(title:) 查到它的编号。`, { id });
  if (on === null && !held.repealedOn) throw new BadInputError(`《${held.title}》没有登记过废止，不需要恢复。`, { id });
  if (on !== null && held.issuedOn && on < held.issuedOn) {
    throw new BadInputError(`《${held.title}》${held.issuedOn} 才发文，不能从 ${on} 起废止。请核对日期。`, { id, on });
  }
  await transaction.run(SET_REPEAL, { id, on });
  const changes = await refreshPolicies(transaction, [id]);
  changes.push({ entityId: id, label: "Policy", operation: "PUT" });
  await appendChanges(transaction, [...new Map(changes.map((change) => [change.entityId, change])).values()]);
  return held.title;
}
