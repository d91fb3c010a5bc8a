import type { GraphStore } from "../../graph/graph-store.ts";
import type { FileStore } from "../files/file-store.ts";

/** Where manuscripts and notices arrive, are written, reviewed and published. */
export interface Desk {
  graph: GraphStore;
  /** The bytes of what comes with them. */
  files: FileStore;
  /** How many people who did not write it must approve a text before the public sees it: 1 to 3. */
  approvals: number;
  /** Called when what the public sees has changed. */
  published: () => void;
}
