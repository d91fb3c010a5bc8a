import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from "graphql";
import { LRUCache } from "lru-cache";
import { limitRules } from "./limits/limit-rules.ts";
import { LIMITS } from "./limits/limits.ts";

/** A document that the schema answers within the limits, or what is wrong with it. */
type Checked = { document: DocumentNode; errors: null } | { document: null; errors: readonly GraphQLError[] };

/** Characters of the documents that are kept; what is read of them takes some fifty times as many bytes. */
const KEPT = 500_000;

/** Reads and checks documents; one that comes again is known by its text, so it costs nothing. */
export function checkedDocuments(schema: GraphQLSchema): (text: string) => Checked {
  const rules = [...specifiedRules, ...limitRules];
  const kept = new LRUCache<string, Checked>({ maxSize: KEPT, sizeCalculation: (_checked, { length }) => length });

  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    const checked = check(text);
    if (checked.document) kept.set(text, checked);
    return checked;
  };

  function check(text: string): Checked {
    let document: DocumentNode;
    try {
      document = parse(text, { maxTokens: LIMITS.tokens });
    } catch (error) {
      return refused([error instanceof GraphQLError ? error : new GraphQLError((error as Error).message)], "GRAPHQL_PARSE_FAILED");
    }
    const errors = validate(schema, document, rules);
    return errors.length > 0 ? refused(errors, "GRAPHQL_VALIDATION_FAILED") : { document, errors: null };
  }
}

/** The limits have a code of their own. */
function refused(errors: readonly GraphQLError[], code: string): Checked {
  for (const { extensions } of errors) extensions.code ??= code;
  return { document: null, errors };
}
