import { CHOOSE_REPLACED_POLICY } from "../queries/choose-replaced-policy.ts";
import { CONFIRM_FACTS } from "../queries/confirm-facts.ts";
import { DISCARD_NOTICE } from "../queries/discard-notice.ts";
import { DROP_CORRECTION } from "../queries/drop-correction.ts";
import { JUDGE_FACT } from "../queries/judge-fact.ts";
import { LOAD_NOTICE } from "../queries/load-notice.ts";
import { attempt } from "../reading/attempt.ts";
import type { FormVisit } from "../reading/form-visit.ts";
import { ownEntry } from "../reading/own-entry.ts";
import { SURE } from "./notice-words.ts";

interface NoticeOutcome {
  done: string | null;
  refusal: string | null;
  /** The form that was refused, for its fields to be shown as they were typed. */
  typed: FormData | null;
}

type Work = (ask: App.Locals["ask"], at: { id: string; revision: number }, form: FormData) => Promise<string>;

const text = (form: FormData, name: string) => String(form.get(name) ?? "").trim();
const judge =
  (verdict: string | null, said: string): Work =>
  async (ask, at, form) => {
    const changes = verdict === "CORRECTED" ? changesIn(form) : [];
    await ask(JUDGE_FACT, { input: { ...at, fact: text(form, "fact"), verdict, changes, reason: text(form, "reason") || null } });
    return said;
  };

/** What each button of the page asks for. */
const WORK: Record<string, Work> = {
  confirm: judge("CONFIRMED", "已确认。"),
  correct: judge("CORRECTED", "已更正，载入时以更正为准，下次再读这份通知也照此更正。"),
  reject: judge("REJECTED", "已驳回，不会载入。"),
  reopen: judge(null, "已撤销原来的核对，请重新核对。"),
  confirmAll: async (ask, at) => {
    await ask(CONFIRM_FACTS, { input: { ...at, least: SURE } });
    return "把握高的已一并确认。";
  },
  drop: async (ask, at, form) => {
    await ask(DROP_CORRECTION, { input: { ...at, correction: text(form, "correction"), reason: text(form, "reason") } });
    return "这处更正不再保留。";
  },
  replace: async (ask, at, form) => {
    await ask(CHOOSE_REPLACED_POLICY, { input: { ...at, policy: text(form, "policy") || null } });
    return text(form, "policy") ? "已记下它取代哪一份。" : "已改为不取代别的通知。";
  },
  load: async (ask, at) => {
    const { loadNotice } = await ask(LOAD_NOTICE, { input: at });
    return loadNotice.notice.state === "LOADED" ? "已载入，门户、接口和检索都看得到了。" : "已审核通过，还要另一位审核人通过才载入。";
  },
  discard: async (ask, at, form) => {
    await ask(DISCARD_NOTICE, { input: { ...at, comment: text(form, "comment") || null } });
    return "已放弃，读出的内容已删去。";
  },
};

/** Does what a button on the page of a notice asks for. */
export async function takeNoticeStep({ request, response, ask }: FormVisit, id: string): Promise<NoticeOutcome> {
  if (request.method !== "POST") return { done: null, refusal: null, typed: null };
  const form = await request.formData();
  const work = ownEntry(WORK, text(form, "act"));
  const at = { id, revision: Number(form.get("revision")) };
  const outcome = await attempt(response, async () => work?.(ask, at, form) ?? "没有要做的事。");
  return { ...outcome, typed: outcome.refusal ? form : null };
}

/** A field of the form is a field of the fact, with a line for each name. */
function changesIn(form: FormData): { field: string; lines: string[] }[] {
  return [...form.entries()].flatMap(([name, value]) =>
    name.startsWith("field.")
      ? [
          {
            field: name.slice("field.".length),
            lines: String(value)
              .split(/\r?\n/)
              .filter((line) => line.trim()),
          },
        ]
      : [],
  );
}
