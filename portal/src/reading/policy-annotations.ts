import type { Assignment, Participation } from "../queries/shapes.ts";
import { actorUrl } from "./actor-url.ts";
import type { Annotation } from "./annotate.ts";
import { findFigures } from "./find-figures.ts";
import { noteId } from "./note-id.ts";
import type { PolicyPage } from "./policy-shape.ts";

/** Words to mark in the text: `everywhere` in the notice (names long enough to mean nobody else), and by clause what that clause states. */
interface PolicyAnnotations {
  everywhere: Annotation[];
  byClause: Map<string, Annotation[]>;
  /** Measures and indicators by clause: marked in tables, where a cell is a name and nothing else. */
  subjects: Map<string, Annotation[]>;
}

interface Stated {
  id: string;
  citation: { clause: { id: string } };
}

const UNMISTAKABLE = 3;

const fold = (words: string) => words.replace(/\s+/g, "");

export function policyAnnotations(policy: PolicyPage): PolicyAnnotations {
  const texts = new Map(policy.clauses.map(({ id, text }) => [id, text]));
  const everywhere = new Map<string, Annotation>();
  const byClause = new Map<string, Annotation[]>();
  const add = (clauseId: string, stated: Annotation) => {
    const annotation = { ...stated, words: fold(stated.words) };
    const own = byClause.get(clauseId);
    if (own) own.push(annotation);
    else byClause.set(clauseId, [annotation]);
    if (annotation.kind === "who" && annotation.words.length >= UNMISTAKABLE && !everywhere.has(annotation.words))
      everywhere.set(annotation.words, { ...annotation, note: undefined });
  };
  /** Notes stand beside the clause that states their subject. */
  const noteIn = (clauseId: string, { id, citation }: Stated) => (clauseId === citation.clause.id ? noteId(id) : undefined);
  const addUnits = (assignments: Assignment[], subject: Stated) => {
    for (const { unit, citation } of assignments)
      for (const words of [unit.name, ...unit.aliases])
        add(citation.clause.id, { words, url: `/units/${unit.id}`, note: noteIn(citation.clause.id, subject), kind: "who" });
  };
  const addParticipants = (participations: Participation[], subject?: Stated) => {
    for (const { actor, text, citation } of participations) {
      const note = subject && noteIn(citation.clause.id, subject);
      for (const words of new Set([actor.name, text]))
        if (words) add(citation.clause.id, { words, url: actorUrl(actor), note, kind: "who" });
    }
  };
  const addTime = (clauseId: string, words: string | null, url: string) => {
    if (words) add(clauseId, { words, url, kind: "when" });
  };

  for (const { id, title } of [...policy.basedOn, ...policy.replaces]) {
    const words = fold(`《${title}》`);
    everywhere.set(words, { words, url: `/policies/${id}`, kind: "notice" });
  }
  for (const body of policy.meetingBodies.nodes) {
    for (const words of [body.name, ...body.aliases])
      add(body.citation.clause.id, { words, url: `/meetings/${body.id}`, note: noteId(body.id), kind: "who" });
    addParticipants(body.conveners, body);
    addParticipants(body.members);
    if (body.cadence) addTime(body.cadence.citation.clause.id, body.cadence.text, `/meetings/${body.id}`);
  }
  for (const subject of [...policy.measures.nodes, ...policy.firstLevel]) {
    addUnits(subject.leads, subject);
    addUnits(subject.supports, subject);
  }
  // A time and a figure lead to the note beside them that says whose they are.
  for (const { id, citation, deadline } of policy.measures.nodes) {
    const url = `#${noteId(id)}`;
    addTime(citation.clause.id, deadline, url);
    for (const words of findFigures(texts.get(citation.clause.id) ?? "")) add(citation.clause.id, { words, url, kind: "figure" });
  }
  for (const duty of policy.duties.nodes) {
    const { id, citation, due, cadence, by } = duty;
    addParticipants(by, duty);
    const url = `#${noteId(id)}`;
    addTime(citation.clause.id, due, url);
    addTime(citation.clause.id, cadence, url);
  }
  const subjects = new Map<string, Annotation[]>();
  const addSubject = (clauseId: string, words: string, url: string) => {
    subjects.set(clauseId, [...(subjects.get(clauseId) ?? []), { words: fold(words), url, kind: "what" }]);
  };
  for (const { id, name, citation } of policy.indicators.nodes) addSubject(citation.clause.id, name, `/indicators/${id}`);
  for (const { id, title, citation } of policy.measures.nodes) addSubject(citation.clause.id, title, `/measures/${id}`);
  return { everywhere: [...everywhere.values()], byClause, subjects };
}
