import { hash } from "node:crypto";
import { foldName } from "../../server/domain/fold-name.ts";
import type { EdgeType, GraphEdge, GraphNode, GraphRecord, NodeLabel, NodeTypes } from "../../server/domain/graph-model.ts";

interface NoticeHead {
  id: string;
  title: string;
  jurisdiction: { id: string; name: string; parent?: { id: string; name: string } };
  issuedOn?: string;
  /** Ordinal → words; the path is the ordinal. */
  clauses: Record<string, string>;
}

/** A small notice said in a test, as the graph takes it: `at` is always the ordinal of a clause and the words of it that say so. */
export class Notice {
  readonly record: GraphRecord;
  private readonly head: NoticeHead;
  private position = 0;

  constructor(head: NoticeHead) {
    this.head = head;
    this.record = { ownerId: head.id, nodes: [], edges: [] };
    const { id, title, jurisdiction, issuedOn = null } = head;
    const { parent, ...place } = jurisdiction;
    this.node("Jurisdiction", place);
    if (parent) {
      this.node("Jurisdiction", parent);
      this.edge("WITHIN", place.id, parent.id);
    }
    this.node("Policy", {
      id,
      title,
      titleKey: foldName(title),
      docNumber: null,
      issuedOn,
      kind: null,
      issuerText: null,
      addressees: [],
      attachments: [],
      status: issuedOn ? "IN_FORCE" : "UNDATED",
      stub: false,
      jurisdictionId: place.id,
      origin: null,
    });
    for (const [position, [ordinal, text]] of Object.entries(head.clauses).entries()) {
      this.node("Clause", {
        id: `${id}.${ordinal}`,
        policyId: id,
        parentId: null,
        path: ordinal,
        position,
        depth: 0,
        heading: null,
        text,
        table: null,
      });
      this.edge("HAS", id, `${id}.${ordinal}`);
    }
  }

  unit(name: string, aliases: string[] = [], kind: NodeTypes["Unit"]["kind"] = "UNIT"): string {
    const id = `${this.head.jurisdiction.id}.u-${encodeName(name)}`;
    if (!this.record.nodes.some(({ properties }) => properties.id === id)) {
      const nameKeys = [name, ...aliases].map(foldName);
      this.node("Unit", { id, jurisdictionId: this.head.jurisdiction.id, name, kind, aliases, nameKeys });
    }
    return id;
  }

  indicator(name: string, at: [string, string], parent?: string, concept?: string): string {
    const id = parent ? `${parent}.${encodeName(name)}` : `${this.head.id}.i-${encodeName(name)}`;
    if (concept) {
      this.node("IndicatorConcept", { id: `concept-${encodeName(concept)}`, name: concept, nameKey: foldName(concept) });
      this.edge("EXPRESSES", id, `concept-${encodeName(concept)}`);
    }
    this.node("Indicator", { id, name, nameKey: foldName(name), level: parent ? 2 : 1, ...this.placed(at) });
    if (parent) this.edge("PART_OF", id, parent);
    this.edge("STATES", `${this.head.id}.${at[0]}`, id);
    return id;
  }

  measure(number: string, title: string, at: [string, string], deadline: string | null = null): string {
    const id = `${this.head.id}.m-${encodeName(number)}`;
    this.node("Measure", { id, number, title, titleKey: foldName(title), text: at[1], deadline, ...this.placed(at) });
    this.edge("STATES", `${this.head.id}.${at[0]}`, id);
    return id;
  }

  body(name: string, kind: NodeTypes["MeetingBody"]["kind"], at: [string, string], cadence?: [string, string, string]): string {
    const id = `${this.head.id}.b-${encodeName(name)}`;
    this.node("MeetingBody", {
      id,
      name,
      aliases: [],
      nameKeys: [foldName(name)],
      kind,
      cadence: cadence?.[0] ?? null,
      cadenceClauseId: cadence ? `${this.head.id}.${cadence[1]}` : null,
      cadenceQuote: cadence?.[2] ?? null,
      ...this.placed(at),
    });
    return id;
  }

  duty(text: string, at: [string, string], by: string, to: string): string {
    const id = `${this.head.id}.d-${encodeName(text)}`;
    this.node("Duty", { id, text, cadence: null, due: null, ...this.placed(at) });
    this.says("OWES", by, id, at, { text });
    this.says("OWED_TO", id, to, at, { text });
    return id;
  }

  /** An edge with the clause that says so. */
  says(type: EdgeType, from: string, to: string, at: [string, string], more: object = {}): this {
    const evidence = { policyId: this.head.id, clauseId: `${this.head.id}.${at[0]}`, quote: at[1], rule: "test", confidence: 1 };
    return this.edge(type, from, to, { ...evidence, openEnded: false, inherited: false, ...more });
  }

  edge(type: EdgeType, from: string, to: string, properties: object = {}): this {
    // As long as the key of an edge that was read from a notice.
    const key = hash("sha1", JSON.stringify([type, from, to, properties]), "base64url").slice(0, 16);
    this.record.edges.push({ type, from, to, key, properties } as GraphEdge);
    return this;
  }

  private placed([ordinal, quote]: [string, string]) {
    return {
      jurisdictionId: this.head.jurisdiction.id,
      policyId: this.head.id,
      clauseId: `${this.head.id}.${ordinal}`,
      quote,
      rule: "test",
      confidence: 1,
      position: this.position++,
    };
  }

  private node<Label extends NodeLabel>(label: Label, properties: NodeTypes[Label]): void {
    this.record.nodes.push({ label, properties } as GraphNode);
  }
}

/** Readable in tests, ASCII in the graph. */
function encodeName(name: string): string {
  return [...name].map((character) => (/[a-z0-9]/.test(character) ? character : character.codePointAt(0)?.toString(16))).join("");
}
