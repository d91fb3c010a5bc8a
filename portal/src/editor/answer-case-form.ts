import { CREATE_CASE } from "../queries/create-case.ts";
import { LINK_TARGETS } from "../queries/link-targets.ts";
import { UPDATE_CASE } from "../queries/update-case.ts";
import { attempt } from "../reading/attempt.ts";
import type { FormVisit } from "../reading/form-visit.ts";
import { type CaseDraft, caseInput, type Link, type LinkField, typedDraft } from "./case-draft.ts";
import { isRowAct } from "./rows.ts";

interface CaseVisit extends FormVisit {
  readForm: App.Locals["readForm"];
}

/** A page with the form of a case: what it shows, or the id of what was stored. */
interface CaseFormAnswer {
  savedId: string | null;
  refusal: string | null;
  draft: CaseDraft;
  /** The revision that was read with it; null before anything is typed. */
  sentRevision: number | null;
  isTyped: boolean;
  isRestored: boolean;
  places: Link[];
  found: Record<LinkField | "units", Link[]> | null;
  words: string;
}

/**
 * Stores what a form sends, looks up what it may be linked to, or takes in its files; whatever happens the draft is what was typed. Where a
 * file is refused nothing is stored yet, and the form says why.
 */
export async function answerCaseForm(
  { request, response, ask, readForm }: CaseVisit,
  id: string | null,
  stored: CaseDraft,
): Promise<CaseFormAnswer> {
  const received = request.method === "POST" ? await attempt(response, readForm) : null;
  const { form, files, refusals } = received?.done ?? { form: null, files: [], refusals: [] };
  const draft = form ? withFiles(typedDraft(form), files) : stored;
  const act = String(form?.get("act") ?? "");
  // What scripts could not send they say themselves.
  const refused = [...refusals, ...(isRowAct(act) ? (form?.getAll("refused").map(String) ?? []) : [])];
  if (refused.length > 0) response.status = 400;
  const words = String(form?.get("words") ?? "").trim();
  const isSearch = act === "find" && words !== "";
  const isToStore = form && !isSearch && !isRowAct(act) && act !== "restore" && refused.length === 0;
  const saved = isToStore ? await attempt(response, () => save(ask, id, Number(form.get("revision")), draft)) : null;
  const { jurisdictions, search } = await ask(LINK_TARGETS, { words, searched: isSearch });
  return {
    savedId: saved?.done ?? null,
    refusal: received?.refusal ?? saved?.refusal ?? (refused.length > 0 ? refused.join("\n") : null),
    draft,
    sentRevision: form && Number(form.get("revision")),
    isTyped: form !== null,
    isRestored: act === "restore",
    places: jurisdictions,
    found: search ? byField(search.nodes) : null,
    words,
  };
}

function withFiles(draft: CaseDraft, files: { id: string; name: string; bytes: number }[]): CaseDraft {
  const added = files.filter(({ id }) => !draft.attachments.some((file) => file.id === id));
  const rows = added.map(({ id, name, bytes }) => ({ id, name, bytes: String(bytes), description: "" }));
  return { ...draft, attachments: [...draft.attachments, ...rows] };
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
