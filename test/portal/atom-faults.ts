import { DOMParser } from "@xmldom/xmldom";

const ATOM = "http://www.w3.org/2005/Atom";
const TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
type Element = globalThis.Element & { lineNumber?: number };

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
/** How often a child may stand in a feed and in an entry: exactly once, at most once, or as often as one likes (RFC 4287 §4.1). */
const FEED = {
  id: "1",
  title: "1",
  updated: "1",
  subtitle: "?",
  generator: "?",
  icon: "?",
  logo: "?",
  rights: "?",
  author: "*",
  category: "*",
};
const ENTRY = {
  id: "1",
  title: "1",
  updated: "1",
  published: "?",
  summary: "?",
  content: "?",
  rights: "?",
  source: "?",
  author: "*",
  category: "*",
};

/** What an Atom feed does that RFC 4287, or RFC 6721 for its tombstones, says it must not; empty for one that is valid. */
export function atomFaults(text: string): string[] {
  const faults: string[] = [];
  const fault = (where: Element, what: string) => void faults.push(`${where.tagName} at line ${where.lineNumber}: ${what}`);
  const feed = new DOMParser({
    errorHandler: (_level: string, message: string) => {
      throw new Error(message);
    },
  }).parseFromString(text, "application/xml").documentElement as unknown as Element;
  if (feed.namespaceURI !== ATOM || feed.localName !== "feed") fault(feed, "is no feed");
  const entries = childrenOf(feed, "entry");
  checkCounts(feed, { ...FEED, link: "*", contributor: "*", entry: "*", "deleted-entry": "*" }, fault);
  for (const entry of entries) checkCounts(entry, { ...ENTRY, link: "*", contributor: "*" }, fault);
  for (const entry of entries) {
    if (childrenOf(feed, "author").length + childrenOf(entry, "author").length === 0) fault(entry, "has no author, nor has the feed");
    const alternates = childrenOf(entry, "link").filter((link) => (link.getAttribute("rel") || "alternate") === "alternate");
    if (childrenOf(entry, "content").length === 0 && alternates.length === 0) fault(entry, "has neither content nor an alternate link");
    if (alternates.length > 1) fault(entry, "has two alternate links");
  }
  if (childrenOf(feed, "link").filter((link) => link.getAttribute("rel") === "self").length !== 1) fault(feed, "has no link to itself");
  for (const parent of [feed, ...entries]) {
    for (const id of childrenOf(parent, "id")) if (!URL.canParse(id.textContent ?? "")) fault(id, "is no IRI");
    for (const author of childrenOf(parent, "author")) if (childrenOf(author, "name").length !== 1) fault(author, "has no name");
    for (const link of childrenOf(parent, "link")) if (!URL.canParse(link.getAttribute("href") ?? "")) fault(link, "leads nowhere");
    for (const category of childrenOf(parent, "category")) if (!category.getAttribute("term")) fault(category, "has no term");
    for (const name of ["updated", "published"])
      for (const moment of childrenOf(parent, name)) if (!isMoment(moment.textContent)) fault(moment, "is no moment of RFC 3339");
  }
  for (const gone of childrenOf(feed, "deleted-entry")) {
    if (gone.namespaceURI !== TOMBSTONES) fault(gone, "is of no known namespace");
    if (!URL.canParse(gone.getAttribute("ref") ?? "")) fault(gone, "says not what is gone");
    if (!isMoment(gone.getAttribute("when"))) fault(gone, "says not when");
  }
  const ids = entries.flatMap((entry) => childrenOf(entry, "id")).map((id) => id.textContent);
  if (new Set(ids).size !== ids.length) fault(feed, "has an entry twice");
  return faults;
}

function checkCounts(parent: Element, allowed: Record<string, string>, fault: (where: Element, what: string) => void): void {
  for (const child of childrenOf(parent)) if (!allowed[child.localName ?? ""]) fault(child, `may not stand in ${parent.tagName}`);
  for (const [name, count] of Object.entries(allowed)) {
    const found = childrenOf(parent, name).length;
    if ((count === "1" && found !== 1) || (count === "?" && found > 1)) fault(parent, `has ${found} ${name}`);
  }
}

function childrenOf(parent: Element, name?: string): Element[] {
  const elements = Array.from(parent.childNodes as unknown as ArrayLike<Element>).filter(({ nodeType }) => nodeType === 1);
  return name === undefined ? elements : elements.filter(({ localName }) => localName === name);
}

const isMoment = (text: string | null): boolean => text !== null && MOMENT.test(text) && !Number.isNaN(Date.parse(text));
