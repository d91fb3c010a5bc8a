import { byMoment, type FeedEntry, type FeedTombstone } from "./atom-feed.ts";
import { ROOM_OF } from "./rooms.ts";

interface Notice {
  id: string;
  title: string;
  docNumber: string | null;
  issuedOn: string | null;
  repealedOn: string | null;
  issuerText: string | null;
  jurisdiction: { name: string };
  interpretations: { updatedAt: string }[];
}

interface News {
  withdrawals: { id: string; kind: "CASE_STUDY" | "INTERPRETATION"; at: string; reason: string }[];
  policies: { nodes: Notice[] };
  repealed: { nodes: Notice[] };
  interpretations: { nodes: { id: string; title: string; publishedAt: string | null; updatedAt: string; policy: { title: string } }[] };
  caseStudies: { nodes: { id: string; title: string; summary: string; publishedAt: string | null; updatedAt: string }[] };
}

/**
 * What the document NEWS returns, as entries. A notice counts as changed when its interpretation did, on the day it was repealed or issued;
 * one with none of these has no moment that a feed could give, and stays out.
 */
export function feedEntries({ policies, repealed, interpretations, caseStudies }: News): FeedEntry[] {
  const told = new Map([...policies.nodes, ...repealed.nodes].map((notice) => [notice.id, notice]));
  const notices = [...told.values()].flatMap(
    ({ id, title, docNumber, issuedOn, repealedOn, issuerText, jurisdiction, interpretations: explained }) => {
      const [issued, repealed] = [issuedOn, repealedOn].map((day) => day && `${day}T00:00:00+08:00`);
      const updated = [issued, repealed, ...explained.map((piece) => piece.updatedAt)].filter(isKnown).sort(byMoment).at(-1);
      const summary = [jurisdiction.name, issuerText, docNumber, repealedOn && `自${repealedOn}起废止`].filter(Boolean).join(" · ");
      return updated ? [{ path: `/policies/${id}`, title, summary, category: "政策", published: issued ?? null, updated }] : [];
    },
  );
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

/** What the same document tells of what was taken back. */
export function feedTombstones({ withdrawals }: Pick<News, "withdrawals">): FeedTombstone[] {
  return withdrawals.map(({ id, kind, at, reason }) => ({ path: `/${ROOM_OF[kind]}/${id}`, when: at, reason }));
}

const isKnown = (moment: string | null | undefined): moment is string => Boolean(moment);
