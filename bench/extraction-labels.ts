import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Facts } from "../server/domain/facts.ts";
import { extractFacts } from "../server/ingest/extract-facts.ts";
import { readOutline } from "../server/ingest/outline/read-outline.ts";
import { readDocument } from "../server/ingest/readers/read-document.ts";

export interface UnitLabels {
  lead?: string[];
  responsible?: string[];
}
export interface MeasureLabel extends UnitLabels {
  no: string | null;
  title: string;
  quote?: string;
  deadline?: string | null;
  deadlines?: string[];
  inlineTimes?: unknown;
  goals?: unknown;
}
export interface MeetingLabel {
  name: string;
  aliases?: string[];
  cadence?: string | null;
  cadenceInherited?: string | null;
  escalatesTo?: { target: string | null; condition: string }[];
  filings?: { target?: string | null; condition?: string }[];
}

/** What people say that a notice states; only what is judged here. */
export interface Labels {
  file?: string;
  reLaidOut?: boolean;
  measures?: MeasureLabel[];
  measuresComplete?: boolean;
  unitAlternatives?: Record<string, string[]>;
  indicators?: ({ name: string; parent: string | null } & UnitLabels)[];
  meetings?: MeetingLabel[];
  /** Working groups and 专班, one for each indicator. */
  taskForces?: ({ name: string } & UnitLabels)[];
  otherEscalations?: { target?: string | null; condition?: string }[];
  cases?: { title?: string; subject?: string }[];
}

/** A notice with its labels and what the program reads from it. */
export interface LabelledNotice {
  name: string;
  goldFile: string;
  document: string;
  labels: Labels;
  facts: Facts;
}

/** Every labelled notice of a folder, read by this program. */
export async function readLabelled(goldFolder: string, documents: string): Promise<LabelledNotice[]> {
  const files = readdirSync(goldFolder).filter((file) => file.endsWith(".json") && file !== "aliases.json");
  const notices = files.sort().map(async (file) => {
    const goldFile = join(goldFolder, file);
    const labels: Labels = JSON.parse(readFileSync(goldFile, "utf8"));
    const document = join(documents, labels.file ?? `${basename(file, ".json")}.txt`);
    if (!existsSync(document)) throw new Error(`${file} labels ${document}, which is not there.`);
    const facts = extractFacts(readOutline(await readDocument(readFileSync(document), document)));
    return { name: basename(file, ".json"), goldFile, document, labels, facts };
  });
  return Promise.all(notices);
}
