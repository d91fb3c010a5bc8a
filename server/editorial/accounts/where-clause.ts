import type { Where } from "better-auth/types";
import type { Parameters } from "../../graph/graph-store.ts";

/** A condition as the library's adapter factory hands it on. */
export type Condition = Required<Where>;

const OPERATORS: Record<Condition["operator"], (property: string, value: string) => string> = {
  eq: (property, value) => `${property} = ${value}`,
  ne: (property, value) => `${property} <> ${value}`,
  lt: (property, value) => `${property} < ${value}`,
  lte: (property, value) => `${property} <= ${value}`,
  gt: (property, value) => `${property} > ${value}`,
  gte: (property, value) => `${property} >= ${value}`,
  in: (property, value) => `${property} IN ${value}`,
  not_in: (property, value) => `NOT ${property} IN ${value}`,
  contains: (property, value) => `${property} CONTAINS ${value}`,
  starts_with: (property, value) => `${property} STARTS WITH ${value}`,
  ends_with: (property, value) => `${property} ENDS WITH ${value}`,
};

/**
 * The library's conditions on `n` as a WHERE clause, empty where there are none: all that are joined by AND, and one of those joined by OR.
 * Values stand in `parameters` alone.
 */
export function whereClause(conditions: readonly Condition[] = []): { where: string; parameters: Parameters } {
  const parameters: Parameters = {};
  const texts = conditions.map(({ field, operator, value, mode }, index) => {
    const property = `n.${propertyName(field)}`;
    if (value === null) return `${property} IS ${operator === "ne" ? "NOT " : ""}NULL`;
    const folded = mode === "insensitive";
    parameters[`value${index}`] = folded ? fold(value) : value;
    return OPERATORS[operator](folded ? `toLower(${property})` : property, `$value${index}`);
  });
  const joinedBy = (connector: Condition["connector"]) => texts.filter((_text, index) => conditions[index]?.connector === connector);
  const any = joinedBy("OR");
  const all = [...joinedBy("AND"), ...(any.length > 0 ? [`(${any.join(" OR ")})`] : [])];
  return { where: all.length > 0 ? `WHERE ${all.join(" AND ")}` : "", parameters };
}

function fold(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fold);
  return typeof value === "string" ? value.toLowerCase() : value;
}

/** A name out of the library's schema, as it stands in the text of a statement. */
export function propertyName(field: string): string {
  if (!/^[a-zA-Z]+$/.test(field)) throw new Error(`${field} is no name of a property`);
  return field;
}
