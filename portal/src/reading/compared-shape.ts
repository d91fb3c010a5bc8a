import type { Assignment, Citation, Named, Statement } from "../queries/shapes.ts";

/** One place of a comparison, as the document COMPARED_INDICATOR returns it; `parts` are the same lines for every place. */
export interface ComparedPlace {
  jurisdiction: Named;
  indicator: Named & {
    level: number;
    concept: { name: string } | null;
    policy: { id: string; title: string };
    citation: Citation;
    takenUpBy: { basis: string; body: Named; citation: Citation }[];
  };
  leads: Assignment[];
  supports: Assignment[];
  parts: { certain: boolean; indicator: Named | null }[];
}

/** One difference of two versions of a notice, as the document COMPARE_POLICIES returns it. */
export interface ComparedStatement {
  relation: string;
  from: string;
  to: string | null;
  before: Statement | null;
  after: Statement | null;
}
