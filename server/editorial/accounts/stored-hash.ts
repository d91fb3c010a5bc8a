import { BadInputError } from "../../domain/errors.ts";
import type { AccountDesk } from "./account-desk.ts";

const STORED = /* cypher */ `MATCH (c:Credential {userId: $id, providerId: 'credential'}) RETURN c.password AS hash`;

/** The hash of an account's password. @throws {BadInputError} for an account that has none, because it signs in at a provider. */
export async function getStoredHash({ graph }: AccountDesk, id: string, username: string): Promise<string> {
  const [stored] = await graph.read<{ hash: string }>(STORED, { id });
  if (!stored) throw new BadInputError(`账户“${username}”由统一身份认证登录，这里没有它的密码。请到那边修改。`);
  return stored.hash;
}
