import { isDeepStrictEqual } from "node:util";
import { BadInputError, NotFoundError } from "../../domain/errors.ts";
import type { Facts } from "../../domain/facts.ts";
import { cleanLine, cleanText } from "../../domain/manuscripts/clean-text.ts";
import type { FactDecision, FieldChange, Verdict } from "../../domain/notices/decision.ts";
import { findGrounds } from "../../domain/notices/find-grounds.ts";
import { HEAD } from "../../domain/notices/head-fact.ts";
import type { NoticeUpload } from "../../domain/notices/notice-upload.ts";
import { type OpenFact, openFacts } from "../../domain/notices/open-facts.ts";
import type { Outline } from "../../domain/outline.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { readerOf } from "../../graph/reader-of.ts";
import type { Desk } from "../manuscripts/desk.ts";
import type { Addressed } from "../next-revision.ts";
import { identifyNotice } from "./identify-notice.ts";
import { takeNoticeStep, withContributor } from "./take-notice-step.ts";

const LONGEST = { reason: 1_000, line: 500 };
const MOST_LINES = 200;

interface Judgement extends Addressed {
  /** Key of the fact. */
  fact: string;
  /** Null takes back what was decided. */
  verdict: Verdict | null;
  changes: FieldChange[];
  reason: string | null;
}

/**
 * Confirms, corrects or rejects one fact. A correction may only say what the notice says: its words must stand in a clause.
 * @throws as `takeNoticeStep` does; {NotFoundError} for a fact that is not there; {BadInputError} without a reason, for a correction that
 * changes nothing, and for words that the notice does not have.
 */
export async function judgeFact(
  desk: Desk,
  viewer: Viewer,
  { fact: key, verdict, changes, reason, ...at }: Judgement,
): Promise<NoticeUpload> {
  return takeNoticeStep(desk, {
    act: "judge",
    viewer,
    at,
    isDone: async ({ decisions }, reading) => {
      const decided = decisions.find((each) => each.key === key);
      if ((decided?.verdict ?? null) !== verdict) return false;
      return decided?.verdict !== "CORRECTED" || isSameCorrection(decided, factOf((await reading()).facts, key), { changes, reason });
    },
    work: async (upload, transaction, now) => {
      const { outline, facts, decisions, contributors } = upload;
      const fact = factOf(facts, key);
      const others = decisions.filter((each) => each.key !== key);
      const next = { contributors: withContributor(contributors, viewer), approvals: [] };
      /** What is judged of its head says what policy it is. */
      const withJudged = async (judged: FactDecision[]) =>
        fact.kind === HEAD ? { ...next, ...(await identifyNotice(readerOf(transaction), upload, judged)) } : { ...next, decisions: judged };
      if (verdict === null) return { next: await withJudged(others), verb: "reopen", details: { fact: key } };
      const said = cleanReason(reason);
      if (verdict === "REJECTED" && fact.remove === null) throw new BadInputError("标题、文号和日期不能驳回：读错了请更正，没有错请确认。");
      if (verdict !== "CONFIRMED" && !said) {
        throw new BadInputError(`${verdict === "REJECTED" ? "驳回" : "更正"}要写明理由，理由随更正一起保存。`, { field: "reason" });
      }
      const decision: FactDecision = {
        ...{ key, kind: fact.kind, title: fact.title, quote: fact.evidence.quote, verdict },
        changes: verdict === "CORRECTED" ? checkedChanges(fact, changes, outline) : [],
        reason: said,
        by: { id: viewer.accountId, name: viewer.name },
        at: now,
      };
      return {
        next: await withJudged([...others, decision]),
        verb: { CONFIRMED: "confirm", CORRECTED: "correct", REJECTED: "reject" }[verdict],
        details: { fact: key, title: fact.title, changes: decision.changes, reason: said },
      };
    },
  });
}

function factOf(facts: Facts, key: string): OpenFact {
  const fact = openFacts(facts).find((each) => each.key === key);
  if (!fact) throw new NotFoundError(`这份通知里没有编号为“${key.slice(0, 100)}”的事实。`, { fact: key });
  return fact;
}

function cleanReason(reason: string | null): string | null {
  return cleanText("理由", reason ?? "", LONGEST.reason) || null;
}

function isSameCorrection(decided: FactDecision, fact: OpenFact, asked: Pick<Judgement, "changes" | "reason">): boolean {
  const changes = realChanges(fact, asked.changes).map(({ known, clean }) => ({ field: known.name, lines: clean }));
  return decided.reason === cleanReason(asked.reason) && isDeepStrictEqual(decided.changes, changes);
}

/** Of the lines as they were sent those that are not as they were read. */
function realChanges({ fields }: OpenFact, changes: FieldChange[]) {
  return changes.flatMap(({ field, lines }) => {
    const known = fields.find(({ name }) => name === field);
    if (!known) throw new BadInputError(`这类事实没有“${field.slice(0, 50)}”这一项。`, { field });
    const clean = lines.map((line) => cleanLine(known.label, line, LONGEST.line)).filter(Boolean);
    return clean.join("\n") === known.lines.join("\n") ? [] : [{ known, clean }];
  });
}

/** What really changes, in words that the notice has. */
function checkedChanges(fact: OpenFact, changes: FieldChange[], outline: Outline): FieldChange[] {
  const { evidence, remove } = fact;
  const checked = realChanges(fact, changes).map(({ known, clean }): FieldChange => {
    const { name: field, label, many, required } = known;
    if (clean.length > (many ? MOST_LINES : 1)) throw new BadInputError(`${label}最多写 ${many ? MOST_LINES : 1} 行。`, { field });
    if (required && clean.length === 0)
      throw new BadInputError(`${label}不能空着${remove ? "；这一条整个读错了，请驳回" : ""}。`, { field });
    if (findGrounds(known, clean, outline, evidence.clause)) return { field, lines: clean };
    const { standsIn } = known;
    const strange = clean.find((line) => standsIn && !standsIn.isOne(line));
    if (strange) throw new BadInputError(`“${strange}”不对：${standsIn?.advice}`, { field, line: strange });
    const absent = clean.find((line) => findGrounds(known, [line], outline, evidence.clause) === null);
    if (absent) throw new BadInputError(`“${absent}”在通知原文里找不到。更正只能用原文写的字句：请从原文里复制。`, { field, line: absent });
    throw new BadInputError(`${label}的这几个名字不在同一条款里，没有一个条款能作它们的出处。请只写同一条款里的。`, { field });
  });
  if (checked.length === 0) throw new BadInputError("和读出的一样，没有更正。没有错就点“确认”。");
  return checked;
}
