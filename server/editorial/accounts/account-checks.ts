import { Role } from "../../../schema/enums/role.ts";
import { BadInputError } from "../../domain/errors.ts";
import type { GraphTransaction } from "../../graph/graph-store.ts";

const UNIT = /* cypher */ `MATCH (u:Unit {id: $unit}) RETURN u.id AS id`;

export function checkName(name: string): string {
  const trimmed = name.trim();
  if (trimmed && trimmed.length <= 100) return trimmed;
  throw new BadInputError("姓名要写，最多 100 个字。");
}

export function checkRoles(roles: Role[]): Role[] {
  if (roles.length === 0) throw new BadInputError(`至少给一种角色：${Object.values(Role).join("、")}。`);
  return [...new Set(roles)].sort();
}

export async function checkUnit(transaction: GraphTransaction, unit: string | null): Promise<void> {
  if (unit === null) return;
  const [found] = await transaction.run(UNIT, { unit });
  if (!found) throw new BadInputError(`没有编号为“${unit.slice(0, 100)}”的单位。编号是单位页地址的最后一段。`, { unit });
}
