import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../start-server.ts";

const readme = readFileSync(resolve(import.meta.dirname, "../../README.md"), "utf8");
const questions = [...readme.matchAll(/\*\*(\d\..*?)\*\*\s+```graphql\n([\s\S]*?)```[\s\S]*?```json\n([\s\S]*?)```/g)].map(
  ([, title, query, printed]) => ({ title: title as string, query: query as string, printed: printed as string }),
);

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());

test("the README asks five questions", () => {
  expect(questions).toHaveLength(5);
});

test.each(questions)("pasted, “$title” prints what the README says", async ({ query, printed }) => {
  const answer = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  expect(await answer.json()).toEqual({ data: JSON.parse(printed) });
});
