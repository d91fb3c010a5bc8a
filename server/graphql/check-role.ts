import type { AuthCheckerFn } from "type-graphql";
import type { Role } from "../../schema/enums/role.ts";
import { ForbiddenError, UnauthenticatedError } from "../domain/errors.ts";
import { ROLE_WORDS } from "../domain/role-words.ts";
import type { Context } from "./context.ts";

/**
 * What `@Authorized(Role.EDITOR, …)` asks: any of the roles will do, none named means whoever is signed in. It stands on queries, mutations
 * and field resolvers only: a field that is read off its row passes it by.
 *
 * @throws {UnauthenticatedError} to the public. @throws {ForbiddenError} to who has none of the roles.
 */
export const checkRole: AuthCheckerFn<Context, Role> = ({ context: { viewer } }, roles) => {
  if (!viewer) throw new UnauthenticatedError();
  if (roles.length > 0 && !roles.some((role) => viewer.roles.includes(role))) {
    const wanted = roles.map((role) => ROLE_WORDS[role]).join("或");
    throw new ForbiddenError(`这项操作需要${wanted}权限，账户“${viewer.username}”没有。请联系管理员。`, { roles });
  }
  return true;
};
