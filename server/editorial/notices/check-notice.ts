import { findBankCards } from "../../domain/checks/bank-cards.ts";
import type { Found } from "../../domain/checks/found.ts";
import { findIdentityCards } from "../../domain/checks/identity-cards.ts";
import { findPhoneNumbers } from "../../domain/checks/phone-numbers.ts";
import { findSecretMarks } from "../../domain/checks/secret-marks.ts";
import { BadInputError } from "../../domain/errors.ts";
import { HEAD } from "../../domain/notices/head-fact.ts";
import type { NoticeReading } from "../../domain/notices/notice-upload.ts";
import { openFacts } from "../../domain/notices/open-facts.ts";
import type { OutlineClause } from "../../domain/outline.ts";

/** What should be looked at before a notice is loaded. */
export interface NoticeWarning {
  kind: "IDENTITY_CARD" | "BANK_CARD" | "PHONE_NUMBER" | "INTERPRETATION" | "NOTHING_READ" | "UNDATED";
  /** Path of the clause; empty where it is about the whole. */
  place: string;
  quote: string;
  advice: string;
  /** Nobody may load it with this in it. */
  blocking: boolean;
}

const IN_TEXT: [NoticeWarning["kind"], (text: string) => Found[], string, boolean][] = [
  ["IDENTITY_CARD", findIdentityCards, "这是公民身份号码，不能公开。请在原文件里遮去，重新上传。", true],
  ["BANK_CARD", findBankCards, "这是银行卡号，不能公开。请在原文件里遮去，重新上传。", true],
  ["PHONE_NUMBER", findPhoneNumbers, "这像是个人电话。不是对外服务电话的，请在原文件里遮去，重新上传。", false],
];

/**
 * What to look at in a notice that was read, in the order of its text.
 * @throws {BadInputError} for one that bears a 密级 anywhere: it is not to be stored at all.
 */
export function checkNotice({ outline, facts }: NoticeReading): NoticeWarning[] {
  const [secret] = findSecretMarks(outline.text);
  if (secret) throw new BadInputError(`文中标有密级“${secret.quote}”，不得导入，没有保存。请按保密规定处理，勿在本系统保存。`);
  const whole = (kind: NoticeWarning["kind"], advice: string): NoticeWarning => ({ kind, place: "", quote: "", advice, blocking: false });
  return [
    ...(facts.interprets ? [whole("INTERPRETATION", `这像是对《${facts.interprets}》的解读，不是通知；解读请在“稿件”里写。`)] : []),
    ...(facts.date ? [] : [whole("UNDATED", "文中没有成文日期：载入后视为一直有效，直到被取代或废止。")]),
    ...(openFacts(facts).some(({ kind }) => kind !== HEAD)
      ? []
      : [whole("NOTHING_READ", "没有读出牵头、责任、会议或期限，载入后只有原文可查。")]),
    ...clausesOf(outline.clauses).flatMap(({ path, heading, text }) =>
      IN_TEXT.flatMap(([kind, find, advice, blocking]) =>
        find(`${heading ?? ""}\n${text}`).map(({ quote }) => ({ kind, place: path, quote, advice, blocking })),
      ),
    ),
  ];
}

function clausesOf(clauses: OutlineClause[]): OutlineClause[] {
  return clauses.flatMap((clause) => [clause, ...clausesOf(clause.children)]);
}
