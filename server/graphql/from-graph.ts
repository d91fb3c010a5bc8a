import type { GraphQLField } from "graphql";
import { Extensions } from "type-graphql";
import type { Relation } from "../graph/asked/relation.ts";

/** Says by which relation of the graph a field is answered, so that the statement of a question can bring it along. */
export function FromGraph(relation: Relation): MethodDecorator {
  return Extensions({ relation }) as MethodDecorator;
}

/** The relation that answers a field; undefined where none does. */
export function relationOf(field: GraphQLField<unknown, unknown>): Relation | undefined {
  return field.extensions.relation as Relation | undefined;
}

/** A field that came along is answered as it stands; only where it did not is its resolver called. */
export function answerFromRow(field: GraphQLField<unknown, unknown>): void {
  const { name, resolve } = field;
  if (!resolve) return;
  field.resolve = (row, args, context, info) => {
    const value = (row as { fetched?: Record<string, unknown> } | undefined)?.fetched?.[name];
    return value === undefined ? resolve(row, args, context, info) : value;
  };
}
