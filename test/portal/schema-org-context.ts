const link = (name: string) => ({ "@id": `schema:${name}`, "@type": "@id" });
const date = (name: string) => ({ "@id": `schema:${name}`, "@type": "schema:Date" });
const TYPES = [
  ...["AdministrativeArea", "Article", "BreadcrumbList", "DataDownload", "Dataset", "EntryPoint", "GovernmentOrganization", "Legislation"],
  ...["ListItem", "Organization", "SearchAction", "WebPage", "WebSite"],
];
const TERMS = [
  ...[
    "about",
    "alternateName",
    "areaServed",
    "author",
    "creator",
    "description",
    "distribution",
    "encodingFormat",
    "headline",
    "inLanguage",
  ],
  ...["isAccessibleForFree", "isPartOf", "itemListElement", "legislationIdentifier", "legislationJurisdiction", "legislationPassedBy"],
  ...["legislationType", "name", "position", "potentialAction", "query-input", "target", "urlTemplate"],
];

/**
 * The part of schema.org's published context that pages may use; a term or type that is not in it is taken for a mistake. Nothing is fetched:
 * this stands in for https://schema.org.
 */
export const SCHEMA_ORG_CONTEXT = {
  "@context": {
    schema: "https://schema.org/",
    ...Object.fromEntries([...TYPES, ...TERMS].map((name) => [name, `schema:${name}`])),
    ...Object.fromEntries(["url", "contentUrl", "isBasedOn", "item", "legislationRepeals", "license"].map((name) => [name, link(name)])),
    legislationLegalForce: { "@id": "schema:legislationLegalForce", "@type": "@id" },
    ...Object.fromEntries(["dateModified", "datePublished", "legislationDate"].map((name) => [name, date(name)])),
  },
};
