/** Options of Node for a process that reads a document: what it makes is short-lived, and Node would rather grow than collect it. */
export const READING = ["--max-semi-space-size=4"];
