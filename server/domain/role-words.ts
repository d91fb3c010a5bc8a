import { Role } from "../../schema/enums/role.ts";

/** What people call each role. */
export const ROLE_WORDS: Record<Role, string> = { [Role.EDITOR]: "编辑", [Role.REVIEWER]: "审核", [Role.ADMIN]: "管理员" };
