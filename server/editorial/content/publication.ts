import type { ManuscriptState } from "../../domain/manuscripts/manuscript.ts";

/** State, revision and times of a piece of content, as the graph is to hold them. */
export interface Publication {
  state: ManuscriptState;
  revision: number;
  publishedAt: string | null;
  updatedAt: string;
}
