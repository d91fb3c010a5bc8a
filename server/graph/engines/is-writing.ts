const WRITING = /\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH)\b/i;
const QUOTED = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const known = new Map<string, boolean>();

/** Whether a statement changes the graph. Statements are constants, so each text is looked at once. */
export function isWriting(cypher: string): boolean {
  let writing = known.get(cypher);
  if (writing === undefined) {
    writing = WRITING.test(cypher.replace(QUOTED, "''"));
    if (known.size < 1_000) known.set(cypher, writing);
  }
  return writing;
}
