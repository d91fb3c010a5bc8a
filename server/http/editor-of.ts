import { Role } from "../../schema/enums/role.ts";
import { ForbiddenError, UnauthenticatedError } from "../domain/errors.ts";
import type { Viewer } from "../domain/viewer.ts";

/** Who visits, where they may upload. @throws {UnauthenticatedError} @throws {ForbiddenError} */
export function editorOf(viewer: Viewer | null): Viewer {
  if (!viewer) throw new UnauthenticatedError();
  if (!viewer.roles.includes(Role.EDITOR)) throw new ForbiddenError("上传需要编辑权限。");
  return viewer;
}
