import type { Facts } from "../../domain/facts.ts";
import type { Outline } from "../../domain/outline.ts";
import type { AliasLine } from "../../domain/units/alias-lines.ts";

/** What `origin.yml` beside a notice says of it. */
export interface PolicyOrigin {
  /** Name of its folder. */
  id: string;
  title: string;
  jurisdiction: string;
  /** Places above the jurisdiction, outermost last. */
  parents: string[];
  kind: string | null;
  publisher: string | null;
  /** What the copy is and where it was published. */
  note: string | null;
  /** Id of the held policy that an editor says it replaces; what its own text says of that stands in its facts. */
  replaces?: string | null;
}

/** A notice as it was read, ready for the graph. */
export interface PolicySource {
  origin: PolicyOrigin;
  outline: Outline;
  facts: Facts;
  /** Lines of the data file beside the source: names of one unit that the text alone cannot tell. */
  aliasLines?: AliasLine[];
}
