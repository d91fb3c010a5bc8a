import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const schema = buildSchema(readFileSync(resolve(root, "schema/schema.graphql"), "utf8"));
const files = readdirSync(resolve(root, "portal/src/queries")).filter((name) => !["fragments.ts", "shapes.ts"].includes(name));

test.each(files)("the document of %s asks for what the schema has", async (file) => {
  const documents = Object.values(await import(resolve(root, "portal/src/queries", file))) as string[];
  expect(documents).toHaveLength(1);
  expect(validate(schema, parse(documents[0] as string)).map(String)).toEqual([]);
});
