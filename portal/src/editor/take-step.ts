import { DISCARD_DRAFT } from "../queries/discard-draft.ts";
import { RESTORE_REVISION } from "../queries/restore-revision.ts";
import { attempt } from "../reading/attempt.ts";
import type { FormVisit } from "../reading/form-visit.ts";
import { isStep, type ManuscriptKind, stepDocument, stepWords } from "./manuscript-steps.ts";

interface StepOutcome {
  /** Whether it was discarded: then there is nothing to show any more. */
  isDiscarded: boolean;
  done: string | null;
  refusal: string | null;
  /** What was typed beside the button. */
  comment: string;
}

/** Does what a button on the page of a manuscript asks for. */
export async function takeStep(
  { request, response, ask }: FormVisit,
  { id, kind }: { id: string; kind: ManuscriptKind },
): Promise<StepOutcome> {
  if (request.method !== "POST") return { isDiscarded: false, done: null, refusal: null, comment: "" };
  const form = await request.formData();
  const act = String(form.get("act"));
  const comment = String(form.get("comment") ?? "").trim();
  const at = { id, revision: Number(form.get("revision")) };
  const outcome = await attempt(response, async () => {
    if (isStep(act)) {
      const { taken } = await ask(stepDocument(act, kind), { input: { ...at, comment: comment || null } });
      return stepWords(act, taken.manuscript.state);
    }
    if (act === "discard") {
      await ask(DISCARD_DRAFT, { input: at });
      return "已放弃。";
    }
    const restore = Number(form.get("restore"));
    await ask(RESTORE_REVISION, { input: { ...at, restore } });
    return `已恢复第 ${restore} 版的文字，存为新的一版。`;
  });
  return { ...outcome, isDiscarded: act === "discard" && outcome.done !== null, comment: outcome.refusal ? comment : "" };
}
