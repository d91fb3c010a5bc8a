import { wordNumeral } from "./docx-numerals.ts";
import { allOf, childOf, parseXml, valOf, type XmlElement } from "./docx-xml.ts";

/** One level of a list (ECMA-376 §17.9.6). */
interface Level {
  start: number;
  format: string;
  /** `第%1条`, `%1.%2` */
  text: string;
}
interface List {
  /** Lists of one definition count on together. */
  definition: string;
  levels: Map<number, Level>;
  /** Where this list starts anew, by level. */
  starts: Map<number, number>;
  /** Levels that belong to a paragraph style. */
  styleLevels: Map<string, number>;
}
interface Place {
  list: string;
  level: number | null;
}

const number = (node: XmlElement | undefined): number | null => (valOf(node) === null ? null : Number(valOf(node)));

/** The automatic numbers of a Word document: what stands in its numbering part and in the styles that refer to it. */
export class DocxNumbering {
  private readonly lists = new Map<string, List>();
  private readonly styles = new Map<string, { place: Place | null; basedOn: string | null }>();
  /** How far each definition has counted, by level. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  constructor(numberingXml: string, stylesXml: string | null) {
    const numbering = parseXml(numberingXml);
    const definitions = new Map(allOf(numbering, "w:abstractNum").map((each) => [each.getAttribute("w:abstractNumId") ?? "", each]));
    for (const num of allOf(numbering, "w:num")) {
      const definition = valOf(childOf(num, "w:abstractNumId")) ?? "";
      const source = definitions.get(definition);
      if (source) this.lists.set(num.getAttribute("w:numId") ?? "", readList(definition, source, num));
    }
    for (const style of stylesXml ? allOf(parseXml(stylesXml), "w:style") : [])
      this.styles.set(style.getAttribute("w:styleId") ?? "", {
        place: placeIn(childOf(style, "w:pPr")),
        basedOn: valOf(childOf(style, "w:basedOn")),
      });
  }

  /** The number that Word shows before a paragraph, counted on at each call; null where it shows none. */
  next(paragraph: XmlElement): string | null {
    const properties = childOf(paragraph, "w:pPr");
    const style = valOf(childOf(properties, "w:pStyle"));
    const place = placeIn(properties) ?? this.placeOfStyle(style);
    const list = place && this.lists.get(place.list);
    if (!place || !list || childOf(childOf(properties, "w:rPr"), "w:del")) return null;
    return this.count(place.list, list, place.level ?? list.styleLevels.get(style ?? "") ?? 0);
  }

  private placeOfStyle(style: string | null): Place | null {
    const seen = new Set<string>();
    for (let name = style; name && !seen.has(name); name = this.styles.get(name)?.basedOn ?? null) {
      seen.add(name);
      const place = this.styles.get(name)?.place;
      if (place) return place;
    }
    return null;
  }

  private count(id: string, list: List, at: number): string | null {
    const level = list.levels.get(at);
    if (!level) return null;
    const counts = this.counts.get(list.definition) ?? [];
    this.counts.set(list.definition, counts);
    const restart = this.started.has(`${id} ${at}`) ? undefined : list.starts.get(at);
    this.started.add(`${id} ${at}`);
    counts[at] = restart ?? (counts[at] === undefined ? level.start : counts[at] + 1);
    counts.length = at + 1;
    if (level.format === "bullet" || level.format === "none") return null;
    const shown = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const above = list.levels.get(Number(digit) - 1);
      const counted = counts[Number(digit) - 1] ?? above?.start ?? 1;
      return wordNumeral(counted, above?.format ?? "decimal");
    });
    return shown.trim() || null;
  }
}

function placeIn(properties: XmlElement | undefined): Place | null {
  const numbering = childOf(properties, "w:numPr");
  const list = valOf(childOf(numbering, "w:numId"));
  return list === null ? null : { list, level: number(childOf(numbering, "w:ilvl")) };
}

function readList(definition: string, source: XmlElement, num: XmlElement): List {
  const list: List = { definition, levels: new Map(), starts: new Map(), styleLevels: new Map() };
  const overrides = allOf(num, "w:lvlOverride");
  for (const element of [...allOf(source, "w:lvl"), ...overrides.flatMap((override) => allOf(override, "w:lvl"))]) {
    const at = Number(element.getAttribute("w:ilvl") ?? 0);
    const style = valOf(childOf(element, "w:pStyle"));
    if (style) list.styleLevels.set(style, at);
    list.levels.set(at, {
      start: number(childOf(element, "w:start")) ?? 1,
      format: valOf(childOf(element, "w:numFmt")) ?? "decimal",
      text: valOf(childOf(element, "w:lvlText")) ?? "",
    });
  }
  for (const override of overrides) {
    const start = number(childOf(override, "w:startOverride"));
    if (start !== null) list.starts.set(Number(override.getAttribute("w:ilvl") ?? 0), start);
  }
  return list;
}
