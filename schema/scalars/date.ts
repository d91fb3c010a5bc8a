import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

const EARLIEST_YEAR = 1949;
const LATEST_YEAR = 2200;

/** Checks an ISO 8601 calendar date. @throws {GraphQLError} in words, when it is none or outside 1949–2200. */
export function parseDate(value: unknown): string {
  const complaint = `“${String(value)}”不是日期。请写成 2020-06-30 这样，年份在 ${EARLIEST_YEAR} 到 ${LATEST_YEAR} 之间。`;
  const asked = { extensions: { code: "BAD_USER_INPUT" } };
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new GraphQLError(complaint, asked);
  const date = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value) throw new GraphQLError(complaint, asked);
  const year = date.getUTCFullYear();
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) throw new GraphQLError(complaint, asked);
  return value;
}

/** A calendar date as a string on both sides; no clock and no time zone come near it. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A calendar date (日期), ISO 8601: 2020-06-30.",
  serialize: (value) => String(value),
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : "value" in node ? node.value : node.kind),
});
