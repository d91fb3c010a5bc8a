import type { AccountDesk } from "./account-desk.ts";
import { ACCOUNT, type AccountRow } from "./account-row.ts";

const PAGE = /* cypher */ `MATCH (a:Account) WHERE a.username > $after RETURN ${ACCOUNT} ORDER BY username LIMIT $limit`;
const COUNT = /* cypher */ `MATCH (a:Account) RETURN count(a) AS count`;

/** Accounts by user name, those behind `after`. */
export function listAccounts({ graph }: AccountDesk, { after, limit }: { after: string; limit: number }): Promise<AccountRow[]> {
  return graph.read<AccountRow>(PAGE, { after, limit });
}

export async function countAccounts({ graph }: AccountDesk): Promise<number> {
  const [row] = await graph.read<{ count: number }>(COUNT);
  return row?.count ?? 0;
}
