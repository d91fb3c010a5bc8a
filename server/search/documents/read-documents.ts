import type { NodeLabel } from "../../domain/graph-model.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";
import type { SearchDocument } from "../search-document.ts";
import { readCaseStudyDocuments } from "./case-study-documents.ts";
import { readClauseDocuments } from "./clause-documents.ts";
import { readIndicatorDocuments } from "./indicator-documents.ts";
import { readInterpretationDocuments } from "./interpretation-documents.ts";
import { readMeasureDocuments } from "./measure-documents.ts";
import { readMeetingBodyDocuments } from "./meeting-body-documents.ts";
import { readPolicyDocuments } from "./policy-documents.ts";
import { readUnitDocuments } from "./unit-documents.ts";

type Reader = (graph: GraphReader, ids: string[]) => Promise<SearchDocument[]>;

/** What can be found, and how it is read: a constant number of statements, however many ids. */
const READERS: Partial<Record<NodeLabel, Reader>> = {
  Policy: readPolicyDocuments,
  Clause: readClauseDocuments,
  Measure: readMeasureDocuments,
  Indicator: readIndicatorDocuments,
  Unit: readUnitDocuments,
  MeetingBody: readMeetingBodyDocuments,
  Interpretation: readInterpretationDocuments,
  CaseStudy: readCaseStudyDocuments,
};

export const SEARCHED_LABELS = Object.keys(READERS) as NodeLabel[];

/** An entity of the graph, by what the change log says of it. */
export interface EntityRef {
  id: string;
  label: NodeLabel;
}

/** The documents of these entities. One that is gone, or that the public may not see, is missing. */
export async function readDocuments(graph: GraphReader, entities: EntityRef[]): Promise<SearchDocument[]> {
  const byLabel = Map.groupBy(entities, ({ label }) => label);
  const read = [...byLabel].map(([label, refs]) => READERS[label]?.(graph, [...new Set(refs.map(({ id }) => id))]) ?? []);
  return (await Promise.all(read)).flat();
}
