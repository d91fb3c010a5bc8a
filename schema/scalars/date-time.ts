import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

function parseDateTime(value: unknown): string {
  const date = typeof value === "string" && /^\d{4}-\d{2}-\d{2}T/.test(value) ? new Date(value) : new Date(Number.NaN);
  if (Number.isNaN(date.getTime())) {
    throw new GraphQLError(`“${String(value)}”不是时刻。请写成 2020-06-30T08:00:00Z 这样。`, { extensions: { code: "BAD_USER_INPUT" } });
  }
  return date.toISOString();
}

/** A moment as an ISO 8601 string in UTC on both sides. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: "DateTime",
  description: "A moment (时刻), ISO 8601 in UTC: 2020-06-30T08:00:00.000Z.",
  serialize: (value) => String(value),
  parseValue: parseDateTime,
  parseLiteral: (node) => parseDateTime(node.kind === Kind.STRING ? node.value : node.kind),
});
