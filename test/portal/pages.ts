/** One page of each kind, by the ids that the API gives. */
export async function pagesOf(url: string): Promise<Record<string, string>> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query: `{
        policies(first: 20) { nodes { id clauses { id } } }
        indicators(name: "开办企业", level: 1, first: 1) { nodes { id leads { unit { id } } } }
        measures(first: 1) { nodes { id jurisdiction { name } } }
        meetingBodies(first: 1) { nodes { id } }
        interpretations(first: 1) { nodes { id } }
        caseStudies(first: 1) { nodes { id } }
      }`,
    }),
  });
  const { data } = await response.json();
  const longest = data.policies.nodes.toSorted(
    (a: { clauses: unknown[] }, b: { clauses: unknown[] }) => b.clauses.length - a.clauses.length,
  )[0];
  const [indicator] = data.indicators.nodes;
  return {
    home: "/",
    search: `/search?q=${encodeURIComponent("开办企业")}`,
    "search without a question": "/search",
    "search without a hit": "/search?q=zzqxzzqx",
    policies: "/policies",
    policy: `/policies/${longest.id}`,
    indicators: "/indicators",
    indicator: `/indicators/${indicator.id}`,
    compare: "/compare",
    "an indicator compared": `/compare?indicator=${encodeURIComponent("获得电力")}`,
    measures: "/measures",
    measure: `/measures/${data.measures.nodes[0].id}`,
    unit: `/units/${indicator.leads[0].unit.id}`,
    meeting: `/meetings/${data.meetingBodies.nodes[0].id}`,
    interpretations: "/interpretations",
    interpretation: `/interpretations/${data.interpretations.nodes[0].id}`,
    cases: "/cases",
    case: `/cases/${data.caseStudies.nodes[0].id}`,
    developers: "/developers",
    data: "/data",
    design: "/developers/design",
    "two notices compared": `/policies/compare?before=${data.policies.nodes[0].id}&after=${data.policies.nodes[1].id}`,
    "a report of an error": `/report?subject=${indicator.id}`,
    matrix: "/matrix",
    "a matrix of measures": `/matrix?jurisdiction=${encodeURIComponent(data.measures.nodes[0].jurisdiction.name)}&of=measures`,
    "the graph around an indicator": `/explore/${indicator.id}`,
    calendar: "/calendar?month=2026-11",
    "a calendar of one unit": `/calendar?unit=${indicator.leads[0].unit.id}`,
    "an address with a mistake": "/policies?after=nowhere",
    "an unknown id": "/measures/no-such-measure",
    "an unknown address": "/no/such/address",
  };
}

/** The kinds of pagesOf, for tests that need their names before a server runs. */
export const PAGE_KINDS = [
  "home",
  "search",
  "search without a question",
  "search without a hit",
  "policies",
  "policy",
  "indicators",
  "indicator",
  "compare",
  "an indicator compared",
  "measures",
  "measure",
  "unit",
  "meeting",
  "interpretations",
  "interpretation",
  "cases",
  "case",
  "developers",
  "data",
  "design",
  "two notices compared",
  "a report of an error",
  "matrix",
  "a matrix of measures",
  "the graph around an indicator",
  "calendar",
  "a calendar of one unit",
  "an address with a mistake",
  "an unknown id",
  "an unknown address",
];
