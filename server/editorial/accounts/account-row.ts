import type { Role } from "../../../schema/enums/role.ts";
import { NotFoundError } from "../../domain/errors.ts";
import type { GraphTransaction } from "../../graph/graph-store.ts";
import type { JoiningGraph } from "./joining-graph.ts";

/** An account as it may be shown: nothing of it is secret. */
export interface AccountRow {
  id: string;
  username: string;
  name: string;
  roles: Role[];
  unitId: string | null;
  createdAt: string;
  disabledAt: string | null;
}

export const ACCOUNT = /* cypher */ `a.id AS id, a.username AS username, a.name AS name, a.roles AS roles, a.unitId AS unitId,
  a.createdAt AS createdAt, a.disabledAt AS disabledAt`;
const BY_ID = /* cypher */ `MATCH (a:Account {id: $id}) RETURN ${ACCOUNT}`;

/** @throws {NotFoundError} */
export async function getAccount(graph: JoiningGraph, id: string): Promise<AccountRow> {
  const [account] = await graph.read<AccountRow>(BY_ID, { id });
  if (!account) throw new NotFoundError(`没有编号为“${id.slice(0, 100)}”的账户。`, { id });
  return account;
}

/** The name to sign in by, for the record; null where there is no such account. */
export async function findUsername(transaction: GraphTransaction, id: string): Promise<string | null> {
  const [account] = await transaction.run<AccountRow>(BY_ID, { id });
  return account?.username ?? null;
}
