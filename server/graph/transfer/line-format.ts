/** The first line of a file: what it is, and the version of the graph it was taken from. */
export interface HeaderLine {
  format: "zelian-graph";
  /** `export`: what the graph says, with its evidence. `backup`: every node that is no bookkeeping of this graph itself. */
  kind: TransferKind;
  schema: number;
}

export type TransferKind = "export" | "backup";

export interface NodeLine {
  labels: string[];
  properties: Properties;
}

/** An edge between two nodes, each by the label that its id is unique under. */
export interface EdgeLine {
  type: string;
  from: NodeReference;
  to: NodeReference;
  properties: Properties;
}

export type NodeReference = [label: string, id: string];

/** The last line: a file that was cut off or changed does not have it, or has it wrong. */
export interface EndLine {
  nodes: number;
  edges: number;
  /** Hexadecimal, of all lines before with their line ends. */
  sha256: string;
}

export type Properties = Record<string, string | number | boolean | (string | number | boolean)[]>;

/** One JSON text for equal values, whatever the order in which an engine gives the properties. */
export function writeLine(value: HeaderLine | NodeLine | EdgeLine | EndLine): string {
  return `${JSON.stringify(value, (_key, inner) => (isMap(inner) ? sortKeys(inner) : inner))}\n`;
}

/** The label that a node's id is unique under: Entity for what the notices say, else its own. */
export function homeLabel(labels: string[]): string {
  return labels.includes("Entity") ? "Entity" : (labels.toSorted()[0] as string);
}

function isMap(value: unknown): value is object {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function sortKeys(map: object): object {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}
