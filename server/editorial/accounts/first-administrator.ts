import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Role } from "../../../schema/enums/role.ts";
import { DomainError } from "../../domain/errors.ts";
import type { AccountDesk } from "./account-desk.ts";
import { createAccount } from "./create-account.ts";
import { makePassword } from "./passwords.ts";

const COUNT = /* cypher */ `MATCH (a:Account) RETURN count(a) AS count`;

/**
 * Makes the account `admin` where there is no account at all, with the password given, or one that is written to `admin-password` in the
 * data folder for its owner alone.
 */
export async function ensureFirstAdministrator(
  desk: AccountDesk,
  { password, dataDirectory, say }: { password: string | null; dataDirectory: string; say: (line: string) => void },
): Promise<void> {
  const [accounts] = await desk.graph.read<{ count: number }>(COUNT);
  if (accounts?.count) return;
  const made = password ?? makePassword();
  const file = join(dataDirectory, "admin-password");
  if (!password) {
    // Before the account: a process that is killed in between leaves no account that nobody can open.
    mkdirSync(dataDirectory, { recursive: true });
    writeFileSync(file, `${made}\n`, { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  try {
    await createAccount(desk, null, { username: "admin", name: "管理员", password: made, roles: Object.values(Role) });
  } catch (error) {
    // Another process on the same graph was faster: its password holds.
    if (error instanceof DomainError && error.code === "CONFLICT") return;
    throw error;
  }
  say(
    password
      ? "已建立第一个账户 admin，密码是 ADMIN_PASSWORD 的值。"
      : `已建立第一个账户 admin，密码在 ${file}。登录后请修改，并删去这个文件。`,
  );
}
