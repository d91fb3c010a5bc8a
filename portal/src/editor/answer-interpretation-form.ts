import { CREATE_INTERPRETATION } from "../queries/create-interpretation.ts";
import { UPDATE_INTERPRETATION } from "../queries/update-interpretation.ts";
import { attempt } from "../reading/attempt.ts";
import { type InterpretationDraft, interpretationInput, typedInterpretation } from "./interpretation-draft.ts";
import { isRowAct } from "./rows.ts";

interface Visit {
  request: Request;
  response: { status?: number };
  ask: App.Locals["ask"];
}

/** A page with the form of an interpretation: what it shows, or the id of what was stored. */
export interface InterpretationFormAnswer {
  savedId: string | null;
  refusal: string | null;
  draft: InterpretationDraft;
  /** The revision that was read with it; null before anything is typed. */
  sentRevision: number | null;
  isTyped: boolean;
  isRestored: boolean;
}

/**
 * Stores what a form sends, or moves its sections; whatever happens the draft is what was typed.
 * @param to what it is stored as: the id of what is stored already, or the policy that a new one explains
 */
export async function answerInterpretationForm(
  { request, response, ask }: Visit,
  to: { id: string } | { policy: string },
  stored: InterpretationDraft,
): Promise<InterpretationFormAnswer> {
  const form = request.method === "POST" ? await request.formData() : null;
  if (!form) return { savedId: null, refusal: null, draft: stored, sentRevision: null, isTyped: false, isRestored: false };
  const draft = typedInterpretation(form);
  const sentRevision = Number(form.get("revision"));
  const save = async (): Promise<string> => {
    const input = interpretationInput(draft);
    const { saved } = await ("id" in to
      ? ask(UPDATE_INTERPRETATION, { input: { ...input, id: to.id, revision: sentRevision } })
      : ask(CREATE_INTERPRETATION, { input: { ...input, policy: to.policy } }));
    return saved.interpretation.id;
  };
  const act = String(form.get("act"));
  const saved = isRowAct(act) || act === "restore" ? null : await attempt(response, save);
  return {
    savedId: saved?.done ?? null,
    refusal: saved?.refusal ?? null,
    draft,
    sentRevision,
    isTyped: true,
    isRestored: act === "restore",
  };
}
