import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../start-server.ts";

interface Claim {
  text: string;
  citation: { quote: string; clause: { heading: string | null; text: string } };
}

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());

const fold = (text: string) => text.replace(/\s+/gu, "");

/** Every node of a list, page by page. */
async function everyNode(list: "measures" | "indicators"): Promise<{ id: string; leads: Claim[]; supports: Claim[] }[]> {
  const claim = "{ text citation { quote clause { heading text } } }";
  const query = `query($after: String) { ${list}(first: 50, after: $after) { nodes { id leads ${claim} supports ${claim} } pageInfo { hasNextPage endCursor } } }`;
  const nodes = [];
  let after: string | null = null;
  do {
    const answer = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables: { after } }),
    });
    const { data } = (await answer.json()) as any;
    nodes.push(...data[list].nodes);
    after = data[list].pageInfo.hasNextPage ? data[list].pageInfo.endCursor : null;
  } while (after);
  return nodes;
}

test.each([
  ["measures", 45],
  ["indicators", 142],
] as const)("each unit of all %s is named by the words quoted for it, and the words stand in the clause cited", async (list, count) => {
  const nodes = await everyNode(list);
  expect(nodes).toHaveLength(count);
  const claims = nodes.flatMap(({ id, leads, supports }) => [...leads, ...supports].map((claim) => ({ id, ...claim })));
  const unnamed = claims.filter(({ text, citation }) => !fold(citation.quote).includes(fold(text)));
  const ungrounded = claims.filter(
    ({ citation: { quote, clause } }) => !fold(`${clause.heading ?? ""}${clause.text}`).includes(fold(quote)),
  );
  expect(claims.length).toBeGreaterThan(50);
  expect({ unnamed, ungrounded }).toEqual({ unnamed: [], ungrounded: [] });
});
