import { Role } from "../../../schema/enums/role.ts";
import { DomainError } from "../../domain/errors.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { recordAct } from "../audit-log.ts";
import { checkName, checkRoles, checkUnit } from "./account-checks.ts";
import type { AccountDesk } from "./account-desk.ts";
import { type AccountRow, getAccount } from "./account-row.ts";

interface AccountChange {
  name?: string | null;
  roles?: Role[] | null;
  /** Null takes it away; undefined leaves it. */
  unit?: string | null;
  disabled?: boolean | null;
}

const OTHER_ADMINISTRATORS = /* cypher */ `
  MATCH (a:Account)
  WHERE 'ADMIN' IN a.roles AND a.disabledAt IS NULL AND a.id <> $id
  RETURN count(a) AS count`;
const CHANGE = /* cypher */ `
  MATCH (a:Account {id: $id})
  SET a.name = $name, a.roles = $roles, a.unitId = $unitId, a.disabledAt = $disabledAt, a.updatedAt = $now`;

/**
 * Changes what an account is, in force with its next request; one that is disabled is signed out everywhere.
 *
 * @throws {NotFoundError} @throws {BadInputError} @throws {DomainError} CONFLICT where nobody would be left to keep the accounts.
 */
export async function updateAccount(desk: AccountDesk, by: Viewer, id: string, change: AccountChange): Promise<AccountRow> {
  const { internalAdapter } = await desk.auth.$context;
  return desk.graph.write(async (transaction) => {
    const before = await getAccount(desk.graph, id);
    const now = new Date().toISOString();
    const wasDisabled = before.disabledAt !== null;
    const isDisabled = change.disabled ?? wasDisabled;
    const after: AccountRow = {
      ...before,
      name: change.name ? checkName(change.name) : before.name,
      roles: change.roles ? checkRoles(change.roles) : before.roles,
      unitId: change.unit === undefined ? before.unitId : change.unit,
      disabledAt: isDisabled ? (before.disabledAt ?? now) : null,
    };
    await checkUnit(transaction, after.unitId);
    const action = isDisabled === wasDisabled ? "account.update" : isDisabled ? "account.disable" : "account.enable";
    // Takes the log's lock, so that no two administrators can take each other's rights at once.
    await recordAct(transaction, { by, action, subjectId: id, details: { before: shown(before), after: shown(after) } });
    const isAdministrator = after.roles.includes(Role.ADMIN) && !isDisabled;
    const [others] = await transaction.run<{ count: number }>(OTHER_ADMINISTRATORS, { id });
    if (!isAdministrator && !others?.count) {
      throw new DomainError("CONFLICT", `“${before.username}”是最后一位管理员，不能停用，也不能去掉管理员角色。请先另设一位管理员。`, {
        id,
      });
    }
    await transaction.run(CHANGE, { ...after, now });
    if (isDisabled) await internalAdapter.deleteUserSessions(id);
    return after;
  });
}

function shown({ name, roles, unitId, disabledAt }: AccountRow) {
  return { name, roles, unitId, disabledAt };
}
