import { GraphQLError } from "graphql";

/** Refuses a request as a whole. */
export function tooComplex(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "TOO_COMPLEX" } });
}
