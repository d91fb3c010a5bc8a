/** A thing of schema.org; what is not known is left out when it is written. */
export type Thing = Record<string, unknown> & { "@type": string };

/** A thing as the text of a script element, which nothing in it can close. */
export function jsonLd(thing: Thing): string {
  const known = JSON.stringify({ "@context": "https://schema.org", ...thing }, (_key, value) =>
    value === null || (Array.isArray(value) && value.length === 0) ? undefined : value,
  );
  return known.replaceAll("<", "\\u003c");
}

const site = (origin: string): Thing => ({ "@type": "WebSite", "@id": `${origin}/`, url: `${origin}/`, name: "责链" });

/** The site by its home page, and how one asks it. */
export function webSite(description: string, origin: string): Thing {
  const target = { "@type": "EntryPoint", urlTemplate: `${origin}/search?q={search_term_string}` };
  const action = { "@type": "SearchAction", target, "query-input": "required name=search_term_string" };
  return { ...site(origin), description, inLanguage: "zh-CN", potentialAction: action };
}

/** A page that is about no one thing that schema.org knows. */
export function webPage(page: { url: string; title: string; description?: string }, origin: string): Thing {
  const { url, title, description = null } = page;
  return { "@type": "WebPage", "@id": url, url, name: title, description, inLanguage: "zh-CN", isPartOf: site(origin) };
}

/** The way to a page from home, by names and whole addresses. */
export function breadcrumbs(steps: readonly (readonly [name: string, url: string])[]): Thing {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(([name, item], index) => ({ "@type": "ListItem", position: index + 1, name, item })),
  };
}

interface Notice {
  id: string;
  title: string;
  docNumber: string | null;
  issuedOn: string | null;
}

/** A notice, where another thing is about it or based on it. */
function legislationRef({ id, title, docNumber, issuedOn }: Notice, origin: string): Thing {
  const url = `${origin}/policies/${id}`;
  return { "@type": "Legislation", "@id": url, url, name: title, legislationIdentifier: docNumber, legislationDate: issuedOn };
}

const FORCE: Record<string, string> = {
  IN_FORCE: "https://schema.org/InForce",
  REPLACED: "https://schema.org/NotInForce",
  REPEALED: "https://schema.org/NotInForce",
};

/** A notice of its own page; of one without a date nothing is said about its force. */
export function legislation(
  policy: Notice & {
    status: string;
    kind: string | null;
    issuerText: string | null;
    issuer: { id: string; name: string }[];
    jurisdiction: { name: string };
    replaces: { id: string; title: string }[];
    basedOn: { id: string; title: string }[];
  },
  origin: string,
): Thing {
  const named = ({ id, title }: { id: string; title: string }) => ({
    "@type": "Legislation",
    url: `${origin}/policies/${id}`,
    name: title,
  });
  const issuers = policy.issuer.map(({ id, name }) => ({ "@type": "GovernmentOrganization", url: `${origin}/units/${id}`, name }));
  const written = policy.issuerText ? [{ "@type": "GovernmentOrganization", name: policy.issuerText }] : [];
  return {
    ...legislationRef(policy, origin),
    inLanguage: "zh-CN",
    legislationType: policy.kind,
    legislationJurisdiction: { "@type": "AdministrativeArea", name: policy.jurisdiction.name },
    legislationPassedBy: issuers.length > 0 ? issuers : written,
    legislationLegalForce: FORCE[policy.status] ?? null,
    legislationRepeals: policy.replaces.map(named),
    isBasedOn: policy.basedOn.map(named),
  };
}

/** An interpretation or a case: written for this site, about a notice. */
export function article(
  piece: { path: string; title: string; summary: string; publishedAt: string | null; about: Notice | null; themes?: { name: string }[] },
  origin: string,
): Thing {
  const url = origin + piece.path;
  return {
    "@type": "Article",
    "@id": url,
    url,
    headline: piece.title,
    description: piece.summary,
    inLanguage: "zh-CN",
    datePublished: piece.publishedAt,
    author: { "@type": "Organization", name: "责链", url: `${origin}/` },
    keywords: piece.themes?.map(({ name }) => name) ?? null,
    about: piece.about && legislationRef(piece.about, origin),
  };
}

/** A unit as an organization of its place. */
export function governmentOrganization(
  unit: { id: string; name: string; aliases: string[]; jurisdiction: { name: string } },
  origin: string,
): Thing {
  const url = `${origin}/units/${unit.id}`;
  return {
    "@type": "GovernmentOrganization",
    "@id": url,
    url,
    name: unit.name,
    alternateName: unit.aliases,
    areaServed: { "@type": "AdministrativeArea", name: unit.jurisdiction.name },
  };
}
