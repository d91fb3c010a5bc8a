import { Role } from "../../schema/enums/role.ts";
import type { Viewer } from "../../server/domain/viewer.ts";

function person(username: string, roles: Role[], unitId: string | null = null): Viewer {
  return { accountId: `account-${username}`, username, name: username, roles, unitId };
}

/** The people of the editorial tests: 王 writes, 李 writes elsewhere, 赵 and 钱 review, 孙 keeps the house. */
export const wang = person("王", [Role.EDITOR]);
export const li = person("李", [Role.EDITOR]);
export const zhao = person("赵", [Role.REVIEWER]);
export const qian = person("钱", [Role.REVIEWER]);
export const sun = person("孙", [Role.ADMIN]);
/** As the first account of a new house: everything at once. */
export const all = person("全", [Role.EDITOR, Role.REVIEWER, Role.ADMIN]);
export const ofUnit = (username: string, unitId: string) => person(username, [Role.EDITOR], unitId);
