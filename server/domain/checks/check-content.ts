import type { CaseContent, InterpretationContent, Manuscript } from "../manuscripts/manuscript.ts";
import { findBankCards } from "./bank-cards.ts";
import { findContactNames } from "./contact-names.ts";
import type { Found } from "./found.ts";
import { findIdentityCards } from "./identity-cards.ts";
import { type FoundLink, findLinks } from "./links-in.ts";
import { findPhoneNumbers } from "./phone-numbers.ts";
import { findSecretMarks } from "./secret-marks.ts";
import { findUncitedClaims } from "./uncited-claims.ts";

/** What a check warns of, and what to do about it. */
const ADVICE = {
  SECRET_MARK: "标有密级的内容不得在本系统保存或发布。请立即删去，并按保密规定处理。",
  IDENTITY_CARD: "这是公民身份号码，请删去。",
  BANK_CARD: "这是银行卡号，请删去。",
  PHONE_NUMBER: "这像是个人电话，请删去；确为对外服务电话的，请在前面写明“服务电话”。",
  CONTACT_NAME: "联系人的姓名不公开，请删去。",
  BROKEN_LINK: "这个链接指向的内容不存在或没有公开，请改正或删去。",
  FIGURE_WITHOUT_SOURCE: "这项前后对比的数字没有写来源，请写明是谁说的。",
  CLAIM_WITHOUT_CITATION: "这一段写了数字，没有写出处：请引用条款、加上链接，或写明“来源：……”。",
  IMAGE_WITHOUT_DESCRIPTION: "这张图片没有说明，看不见图的人读不到它。请写一句图里是什么。",
} as const;

type WarningKind = keyof typeof ADVICE;

export interface Warning {
  kind: WarningKind;
  /** Name of the field: `practice`, `sections.2.text`, `results.0`. */
  field: string;
  /** Where it stands, in words: 做法第2段. */
  place: string;
  /** Offset in the text of that field; 0 where it is no text. */
  at: number;
  quote: string;
  advice: string;
  /** Nobody may publish over it. */
  blocking: boolean;
}

interface Part {
  field: string;
  name: string;
  text: string;
  /** Whether it is prose, whose numbers are claims. */
  isProse: boolean;
}

const IN_TEXT: Partial<Record<WarningKind, (text: string) => Found[]>> = {
  SECRET_MARK: findSecretMarks,
  IDENTITY_CARD: findIdentityCards,
  BANK_CARD: findBankCards,
  PHONE_NUMBER: findPhoneNumbers,
  CONTACT_NAME: findContactNames,
};

/** The ids that the texts of a manuscript link to. */
export function linkedIds({ kind, content }: Pick<Manuscript, "kind" | "content">): string[] {
  return partsOf(kind, content).flatMap(({ text }) => findLinks(text).flatMap(({ target }) => target ?? []));
}

/**
 * What should be looked at before a manuscript is published, in the order of its parts; empty where nothing is.
 * @param reachable those of `linkedIds` that the public can open
 */
export function checkContent({ kind, content }: Pick<Manuscript, "kind" | "content">, reachable: ReadonlySet<string>): Warning[] {
  const results = kind === "CaseStudy" ? (content as CaseContent).results : [];
  const sourced = results.filter(({ source }) => source).flatMap(({ before, after }) => [before, after].filter((value) => value !== null));
  const isBroken = ({ target }: FoundLink) => target === null || !reachable.has(target);
  const inTexts = partsOf(kind, content).flatMap((part) => {
    const warn = (warning: WarningKind, found: Found[]) => found.map((each) => warningOf(warning, part, each));
    return [
      ...Object.entries(IN_TEXT).flatMap(([warning, find]) => warn(warning as WarningKind, find(part.text))),
      ...warn("BROKEN_LINK", findLinks(part.text).filter(isBroken)),
      ...(part.isProse ? warn("CLAIM_WITHOUT_CITATION", findUncitedClaims(part.text, sourced)) : []),
    ];
  });
  return [...inTexts, ...(kind === "CaseStudy" ? checkCaseParts(content as CaseContent) : [])];
}

function checkCaseParts({ results, attachments }: CaseContent): Warning[] {
  const figures = results.flatMap(({ name, source }, index) =>
    source ? [] : [warningOf("FIGURE_WITHOUT_SOURCE", { field: `results.${index}`, name: "前后对比", text: "" }, { at: 0, quote: name })],
  );
  const images = attachments.flatMap(({ name, mediaType, description }, index) =>
    description || !mediaType.startsWith("image/")
      ? []
      : [warningOf("IMAGE_WITHOUT_DESCRIPTION", { field: `attachments.${index}`, name: "附件", text: "" }, { at: 0, quote: name })],
  );
  return [...figures, ...images];
}

function warningOf(kind: WarningKind, { field, name, text }: Omit<Part, "isProse">, { at, quote }: Found): Warning {
  const paragraph = text
    .slice(0, at)
    .split("\n")
    .filter((line) => line.trim()).length;
  const isFirst = text.slice(0, at).endsWith("\n") || at === 0;
  const place = text.includes("\n") ? `${name}第${paragraph + (isFirst ? 1 : 0)}段` : name;
  return { kind, field, place, at, quote, advice: ADVICE[kind], blocking: kind === "SECRET_MARK" };
}

function partsOf(kind: Manuscript["kind"], content: Manuscript["content"]): Part[] {
  const part = (field: string, name: string, text: string | null, isProse = false): Part[] =>
    text ? [{ field, name, text, isProse }] : [];
  if (kind === "Interpretation") {
    const { title, note, sections } = content as InterpretationContent;
    return [
      ...part("title", "标题", title),
      ...part("note", "编者说明", note),
      ...sections.flatMap(({ heading, text }, index) => [
        ...part(`sections.${index}.heading`, `第${index + 1}节标题`, heading),
        ...part(`sections.${index}.text`, `“${heading}”`, text, true),
      ]),
    ];
  }
  const { title, summary, note, background, practice, outcome, results, attachments } = content as CaseContent;
  return [
    ...part("title", "标题", title),
    ...part("summary", "摘要", summary),
    ...part("note", "编者说明", note),
    ...part("background", "背景", background, true),
    ...part("practice", "做法", practice, true),
    ...part("outcome", "成效", outcome, true),
    ...results.flatMap((figure, index) => part(`results.${index}`, "前后对比", Object.values(figure).filter(Boolean).join(" "))),
    ...attachments.flatMap(({ name, description }, index) => part(`attachments.${index}`, "附件", `${name} ${description ?? ""}`.trim())),
  ];
}
