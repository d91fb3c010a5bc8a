import { GraphQLError } from "graphql";

/** Refuses a request as a whole: HTTP 400 with the code TOO_COMPLEX. */
export function tooComplex(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "TOO_COMPLEX", http: { status: 400 } } });
}
