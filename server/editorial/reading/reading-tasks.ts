import type { NoticeReading } from "../../domain/notices/notice-upload.ts";
import { extractFacts } from "../../ingest/extract-facts.ts";
import { readOutline } from "../../ingest/outline/read-outline.ts";
import { checkArchive } from "../../ingest/readers/check-archive.ts";
import { readDocument } from "../../ingest/readers/read-document.ts";
import { picturesIn } from "../uploads/pictures-in.ts";
import { type ReadCase, readCaseDocument } from "../uploads/read-case-documents.ts";
import { type ReadInterpretation, readInterpretationDocument } from "../uploads/read-interpretation-document.ts";
import type { SentFile } from "../uploads/sent-file.ts";

/** A buffer arrives from a thread as a plain array of bytes. */
interface DocumentOfCases {
  text: string;
  cases: ReadCase[];
  pictures: { name: string; bytes: Uint8Array }[];
}

/** What is done with a file that somebody sent, in a thread of its own; each throws BadInputError for what cannot be read. */
export const READING_TASKS = {
  checkArchive: async ({ bytes }: SentFile) => checkArchive(bytes),
  /** Text, cases and pictures of a document. */
  readCases: async (sent: SentFile): Promise<DocumentOfCases> => {
    const text = await readDocument(new Uint8Array(sent.bytes), sent.name);
    const cases = readCaseDocument(text, sent.name);
    return { text, cases, pictures: cases.length === 1 ? await picturesIn(sent) : [] };
  },
  /** Title and sections of an interpretation. */
  readInterpretation: async ({ name, bytes }: SentFile): Promise<ReadInterpretation> =>
    readInterpretationDocument(await readDocument(new Uint8Array(bytes), name), name),
  /** Outline and facts of a notice. */
  readNotice: async ({ name, bytes }: SentFile): Promise<NoticeReading> => {
    const outline = readOutline(await readDocument(new Uint8Array(bytes), name));
    return { outline, facts: extractFacts(outline) };
  },
};

export type ReadingTasks = typeof READING_TASKS;
