import type { Thing } from "../reading/json-ld.ts";

/** What the document OPEN_DATA returns. */
export interface OpenData {
  cursor: number;
  changedAt: string | null;
  files: { kind: string; title: string; isOfEdges: boolean; url: string; rows: number; columns: string[] }[];
}

interface Site {
  origin: string;
  license: string;
}

const TITLE = "责链：营商环境政策与责任图谱";
const DESCRIPTION = "公开通知里的单位、指标、举措、会议、报送事项及其关系，每一条都注明条款和原话。";
const WHOLE = { path: "/data/graph.jsonld", title: "整张图", mediaType: "application/ld+json" };
const MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

/** The graph as a dataset of a data portal: DCAT 3, which harvesters of 公共数据开放平台 read. */
export function dataCatalog({ changedAt, files }: OpenData, { origin, license }: Site): object {
  const distribution = (path: string, title: string, mediaType: string) => ({
    "@id": origin + path,
    "@type": "dcat:Distribution",
    "dcterms:title": { "@value": title, "@language": "zh" },
    "dcat:downloadURL": { "@id": origin + path },
    "dcat:accessURL": { "@id": `${origin}/data` },
    "dcat:mediaType": { "@id": MEDIA_TYPES + mediaType },
    "dcterms:license": { "@id": license },
  });
  return {
    "@context": {
      dcat: "http://www.w3.org/ns/dcat#",
      dcterms: "http://purl.org/dc/terms/",
      foaf: "http://xmlns.com/foaf/0.1/",
      xsd: "http://www.w3.org/2001/XMLSchema#",
    },
    "@id": `${origin}/data/catalog.jsonld`,
    "@type": "dcat:Catalog",
    "dcterms:title": { "@value": "责链的开放数据", "@language": "zh" },
    "dcat:dataset": {
      "@id": `${origin}/data`,
      "@type": "dcat:Dataset",
      "dcterms:title": { "@value": TITLE, "@language": "zh" },
      "dcterms:description": { "@value": DESCRIPTION, "@language": "zh" },
      "dcterms:language": { "@id": "http://publications.europa.eu/resource/authority/language/ZHO" },
      "dcterms:license": { "@id": license },
      "dcterms:publisher": { "@id": `${origin}/`, "@type": "foaf:Agent", "foaf:name": "责链" },
      ...(changedAt ? { "dcterms:modified": { "@value": changedAt, "@type": "xsd:dateTime" } } : {}),
      "dcat:keyword": ["营商环境", "责任", "政策"].map((word) => ({ "@value": word, "@language": "zh" })),
      "dcat:landingPage": { "@id": `${origin}/data` },
      "dcat:distribution": [
        distribution(WHOLE.path, WHOLE.title, WHOLE.mediaType),
        ...files.map(({ url, title }) => distribution(url, title, "text/csv")),
      ],
    },
  };
}

/** The same for search engines, in the words of schema.org. */
export function dataset({ changedAt, files }: OpenData, { origin, license }: Site): Thing {
  const download = (path: string, name: string, encodingFormat: string) => ({
    "@type": "DataDownload",
    name,
    contentUrl: origin + path,
    encodingFormat,
  });
  return {
    "@type": "Dataset",
    "@id": `${origin}/data`,
    url: `${origin}/data`,
    name: TITLE,
    description: DESCRIPTION,
    inLanguage: "zh-CN",
    license,
    isAccessibleForFree: true,
    dateModified: changedAt,
    creator: { "@type": "Organization", name: "责链", url: `${origin}/` },
    distribution: [download(WHOLE.path, WHOLE.title, WHOLE.mediaType), ...files.map(({ url, title }) => download(url, title, "text/csv"))],
  };
}
