import type { Role } from "../../schema/enums/role.ts";

/** Who asks, once signed in. The public is no viewer: where nobody is signed in there is null. */
export interface Viewer {
  accountId: string;
  username: string;
  name: string;
  roles: readonly Role[];
  /** The unit an editor writes for; null for an account of none. */
  unitId: string | null;
}
