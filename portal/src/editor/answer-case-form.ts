import { CREATE_CASE } from "../queries/create-case.ts";
import { LINK_TARGETS } from "../queries/link-targets.ts";
import { UPDATE_CASE } from "../queries/update-case.ts";
import { attempt } from "../reading/attempt.ts";
import { type CaseDraft, caseInput, type Link, type LinkField, typedDraft } from "./case-draft.ts";

interface Visit {
  request: Request;
  response: { status?: number };
  ask: App.Locals["ask"];
}

/** A page with the form of a case: what it shows, or the id of what was stored. */
export interface CaseFormAnswer {
  savedId: string | null;
  refusal: string | null;
  draft: CaseDraft;
  /** The revision that was read with it; null before anything is typed. */
  sentRevision: number | null;
  isTyped: boolean;
  places: Link[];
  found: Record<LinkField | "units", Link[]> | null;
  words: string;
}

/** Stores what a form sends, or looks up what it may be linked to; whatever happens the draft is what was typed. */
export async function answerCaseForm({ request, response, ask }: Visit, id: string | null, stored: CaseDraft): Promise<CaseFormAnswer> {
  const form = request.method === "POST" ? await request.formData() : null;
  const draft = form ? typedDraft(form) : stored;
  const words = String(form?.get("words") ?? "").trim();
  const isSearch = form?.get("act") === "find" && words !== "";
  const saved = form && !isSearch ? await attempt(response, () => save(ask, id, Number(form.get("revision")), draft)) : null;
  const { jurisdictions, search } = await ask(LINK_TARGETS, { words, searched: isSearch });
  return {
    savedId: saved?.done ?? null,
    refusal: saved?.refusal ?? null,
    draft,
    sentRevision: form && Number(form.get("revision")),
    isTyped: form !== null,
    places: jurisdictions,
    found: search ? byField(search.nodes) : null,
    words,
  };
}

async function save(ask: App.Locals["ask"], id: string | null, revision: number, draft: CaseDraft): Promise<string> {
  const input = caseInput(draft);
  const { saved } = await (id ? ask(UPDATE_CASE, { input: { ...input, id, revision } }) : ask(CREATE_CASE, { input }));
  return saved.caseStudy.id;
}

interface Hit extends Link {
  kind: string;
  title: string;
  policy: { title: string } | null;
}

function byField(hits: Hit[]): NonNullable<CaseFormAnswer["found"]> {
  const of = (wanted: string) =>
    hits
      .filter(({ kind }) => kind === wanted)
      .map(({ id, title, policy }) => ({ id, name: policy && wanted !== "POLICY" ? `${title}（${policy.title}）` : title }));
  return { indicators: of("INDICATOR"), measures: of("MEASURE"), policies: of("POLICY"), units: of("UNIT") };
}
