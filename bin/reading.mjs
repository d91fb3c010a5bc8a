/** Options of Node for a process that reads a document: room for what is short-lived, so that 1 MB of text is read within 200 MB and a second. */
export const READING = ["--max-semi-space-size=16"];
