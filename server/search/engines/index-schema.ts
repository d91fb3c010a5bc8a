/** Raised whenever what is stored changes its shape or its terms: an index of another version is built anew. */
export const INDEX_VERSION = "5";

/** The tokenizer divides at blanks and ASCII signs only: what a term is, `grams` decides. */
export const INDEX_SCHEMA = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE documents (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, named INTEGER NOT NULL, profile INTEGER NOT NULL);
  CREATE TABLE profiles (number INTEGER PRIMARY KEY, profile TEXT NOT NULL);
  CREATE INDEX documents_named ON documents (row) WHERE named = 1;
  CREATE TABLE sources (row INTEGER PRIMARY KEY, source TEXT NOT NULL);
  CREATE VIRTUAL TABLE terms USING fts5(names, context, passage, content='', contentless_delete=1, tokenize="ascii tokenchars '.%+'");
  CREATE VIRTUAL TABLE vocabulary USING fts5vocab(terms, row);
  CREATE TABLE frequencies (term TEXT PRIMARY KEY, documents INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE characters (character TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL, syllables TEXT NOT NULL, initials TEXT NOT NULL);
  CREATE TABLE bears (name INTEGER NOT NULL, row INTEGER NOT NULL);
`;

/** Made after a first filling, which is quicker than with them. */
export const INDEX_LOOKUPS = [
  "CREATE UNIQUE INDEX IF NOT EXISTS names_by_name ON names (name)",
  "CREATE INDEX IF NOT EXISTS names_by_folded ON names (folded)",
  "CREATE INDEX IF NOT EXISTS names_by_syllables ON names (syllables)",
  "CREATE INDEX IF NOT EXISTS names_by_initials ON names (initials)",
  "CREATE INDEX IF NOT EXISTS bears_by_name ON bears (name)",
  "CREATE INDEX IF NOT EXISTS bears_by_row ON bears (row)",
];

/** Terms divided by their first character, so that no part takes long to count. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0xa000;
const BOUNDS = ["", ...Array.from({ length: (LAST_HAN - FIRST_HAN) / 512 + 1 }, (_, part) => String.fromCodePoint(FIRST_HAN + part * 512))];

/**
 * After a first filling: how many rows hold each term, which the index itself would have to read all their places to say. In parts: readers of
 * the index before wait for one of them at most.
 */
export const COUNT_TERMS = BOUNDS.map((from, part) => {
  const below = BOUNDS[part + 1];
  const range = `term >= '${from}'${below === undefined ? "" : ` AND term < '${below}'`}`;
  return `INSERT INTO frequencies (term, documents) SELECT term, doc FROM vocabulary WHERE ${range}`;
});
