import { CREATE_INTERPRETATION } from "../queries/create-interpretation.ts";
import { POLICIES_TO_EXPLAIN } from "../queries/policies-to-explain.ts";
import { UPDATE_INTERPRETATION } from "../queries/update-interpretation.ts";
import { attempt } from "../reading/attempt.ts";
import type { FormVisit } from "../reading/form-visit.ts";
import { CHOOSE_POLICY, type InterpretationDraft, interpretationInput, typedInterpretation } from "./interpretation-draft.ts";
import { isRowAct } from "./rows.ts";

/** A page with the form of an interpretation: what it shows, or the id of what was stored. */
interface InterpretationFormAnswer {
  savedId: string | null;
  refusal: string | null;
  draft: InterpretationDraft;
  /** The revision that was read with it; null before anything is typed. */
  sentRevision: number | null;
  isTyped: boolean;
  isRestored: boolean;
  /** What was looked for among the policies, and found; null where nothing was. */
  words: string;
  found: { id: string; title: string; docNumber: string | null }[] | null;
}

/**
 * Stores what a form sends, moves its sections, or looks for another policy; whatever happens the draft is what was typed.
 * @param to what it is stored as: the id of what is stored already, or the policy that a new one explains
 */
export async function answerInterpretationForm(
  { request, response, ask }: FormVisit,
  to: { id: string } | { policy: string },
  stored: InterpretationDraft,
): Promise<InterpretationFormAnswer> {
  const form = request.method === "POST" ? await request.formData() : null;
  if (!form)
    return { savedId: null, refusal: null, draft: stored, sentRevision: null, isTyped: false, isRestored: false, words: "", found: null };
  const draft = typedInterpretation(form);
  const sentRevision = Number(form.get("revision"));
  const save = async (): Promise<string> => {
    const input = interpretationInput(draft);
    const { saved } = await ("id" in to
      ? ask(UPDATE_INTERPRETATION, { input: { ...input, id: to.id, revision: sentRevision } })
      : ask(CREATE_INTERPRETATION, { input: { ...input, policy: to.policy } }));
    return saved.interpretation.id;
  };
  const words = String(form.get("words") ?? "").trim();
  // The Enter key in the field of the words looks for them.
  const act = String(form.get("act")) === "enter" && words ? "policy.find" : String(form.get("act"));
  const isToStore = !isRowAct(act) && !["restore", "policy.find", CHOOSE_POLICY].includes(act);
  const saved = isToStore ? await attempt(response, save) : null;
  const looked = act === "policy.find" && words ? await attempt(response, () => ask(POLICIES_TO_EXPLAIN, { words })) : null;
  return {
    savedId: saved?.done ?? null,
    refusal: saved?.refusal ?? looked?.refusal ?? null,
    draft,
    sentRevision,
    isTyped: true,
    isRestored: act === "restore",
    words,
    found: looked?.done?.policies.nodes ?? null,
  };
}
