import type { FeedEntry } from "./atom-feed.ts";

interface News {
  policies: {
    nodes: {
      id: string;
      title: string;
      docNumber: string | null;
      issuedOn: string | null;
      issuerText: string | null;
      jurisdiction: { name: string };
      interpretations: { updatedAt: string }[];
    }[];
  };
  interpretations: { nodes: { id: string; title: string; publishedAt: string | null; updatedAt: string; policy: { title: string } }[] };
  caseStudies: { nodes: { id: string; title: string; summary: string; publishedAt: string | null; updatedAt: string }[] };
}

/**
 * What the document NEWS returns, as entries. A notice counts as changed when its interpretation did, else on the day it was issued;
 * one with neither has no moment that a feed could give, and stays out.
 */
export function feedEntries({ policies, interpretations, caseStudies }: News): FeedEntry[] {
  const notices = policies.nodes.flatMap(({ id, title, docNumber, issuedOn, issuerText, jurisdiction, interpretations: explained }) => {
    const issued = issuedOn && `${issuedOn}T00:00:00+08:00`;
    const updated =
      explained
        .map(({ updatedAt }) => updatedAt)
        .sort()
        .at(-1) ?? issued;
    const summary = [jurisdiction.name, issuerText, docNumber].filter(Boolean).join(" · ");
    return updated ? [{ path: `/policies/${id}`, title, summary, category: "政策", published: issued, updated }] : [];
  });
  return [
    ...notices,
    ...interpretations.nodes.map(({ id, title, publishedAt, updatedAt, policy }) => ({
      path: `/interpretations/${id}`,
      title,
      summary: `解释《${policy.title}》`,
      category: "解读",
      published: publishedAt,
      updated: updatedAt,
    })),
    ...caseStudies.nodes.map(({ id, title, summary, publishedAt, updatedAt }) => ({
      path: `/cases/${id}`,
      title,
      summary,
      category: "案例",
      published: publishedAt,
      updated: updatedAt,
    })),
  ];
}
