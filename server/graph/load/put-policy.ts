import type { GraphTransaction } from "../graph-store.ts";
import { forgetWithdrawal } from "../notices/withdrawn-policies.ts";
import { readerOf } from "../reader-of.ts";
import { type LoadResult, putRecord } from "./load-record.ts";
import { putMerge } from "./merge-units.ts";
import { policyRecord } from "./policy-record.ts";
import type { PolicySource } from "./policy-source.ts";
import { readCitable, readUnitsOf } from "./read-surroundings.ts";

/** Loads one notice, its facts as they are given, as a part of a transaction that holds the lock of the change log; one that was withdrawn is public again. */
export async function putPolicy(transaction: GraphTransaction, source: PolicySource): Promise<LoadResult> {
  const reader = readerOf(transaction);
  const units = await readUnitsOf(reader, source.origin, [source]);
  for (const { id: kept, absorbs = [] } of units) for (const gone of absorbs) await putMerge(transaction, { gone, kept });
  const policies = await readCitable(reader, [source]);
  await forgetWithdrawal(transaction, source.origin.id);
  return putRecord(transaction, policyRecord(source, { units, policies }));
}
