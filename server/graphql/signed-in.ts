import { UnauthenticatedError } from "../domain/errors.ts";
import type { Viewer } from "../domain/viewer.ts";
import type { Context } from "./context.ts";

/** Who asks, where `@Authorized` has let nobody else pass. @throws {UnauthenticatedError} to the public. */
export function signedIn({ viewer }: Context): Viewer {
  if (!viewer) throw new UnauthenticatedError();
  return viewer;
}
