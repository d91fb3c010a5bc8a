import { type DiffSegment, diffText } from "./diff-text.ts";
import type { CaseContent, CaseFigure, ContentOf, InterpretationContent, ManuscriptKind } from "./manuscript.ts";

/** One field that a revision changed: a text by its runs, links by what came and went. */
export interface FieldChange {
  field: string;
  /** What people call the field. */
  name: string;
  segments: DiffSegment[];
  /** Ids, or the names of files. */
  added: string[];
  removed: string[];
}

interface Fields {
  texts: Record<string, [name: string, text: string]>;
  links: Record<string, [name: string, ids: string[]]>;
}

/** What differs between two versions of a text; `before` null for the first. */
export function diffContent<Kind extends ManuscriptKind>(
  kind: Kind,
  before: ContentOf[Kind] | null,
  after: ContentOf[Kind],
): FieldChange[] {
  const was = before && fieldsOf(kind, before);
  const is = fieldsOf(kind, after);
  const texts = Object.entries(is.texts).flatMap(([field, [name, text]]): FieldChange[] => {
    const old = was?.texts[field]?.[1] ?? "";
    return old === text ? [] : [{ field, name, segments: diffText(old, text), added: [], removed: [] }];
  });
  const links = Object.entries(is.links).flatMap(([field, [name, ids]]): FieldChange[] => {
    const old = was?.links[field]?.[1] ?? [];
    const added = ids.filter((id) => !old.includes(id));
    const removed = old.filter((id) => !ids.includes(id));
    return added.length + removed.length === 0 ? [] : [{ field, name, segments: [], added, removed }];
  });
  return [...texts, ...links];
}

function fieldsOf<Kind extends ManuscriptKind>(kind: Kind, content: ContentOf[Kind]): Fields {
  return kind === "CaseStudy" ? fieldsOfCase(content as CaseContent) : fieldsOfInterpretation(content as InterpretationContent);
}

function fieldsOfCase(content: CaseContent): Fields {
  const { title, summary, note, background, practice, outcome, results, citation } = content;
  return {
    texts: {
      title: ["标题", title],
      summary: ["摘要", summary],
      note: ["编者说明", note ?? ""],
      background: ["背景", background ?? ""],
      practice: ["做法", practice],
      outcome: ["成效", outcome ?? ""],
      results: ["前后对比", results.map(figureLine).join("\n")],
      citation: ["原文", citation?.quote ?? ""],
    },
    links: {
      jurisdiction: ["地区", [content.jurisdictionId]],
      submittedBy: ["报送单位", content.submittedById ? [content.submittedById] : []],
      indicators: ["指标", content.indicatorIds],
      measures: ["举措", content.measureIds],
      policies: ["政策", content.policyIds],
      attachments: ["附件", content.attachments.map(({ name }) => name)],
    },
  };
}

function fieldsOfInterpretation({ title, policyId, official, note, sections }: InterpretationContent): Fields {
  return {
    texts: {
      title: ["标题", title],
      official: ["性质", official ? "官方解读" : "依原文整理"],
      note: ["编者说明", note ?? ""],
      sections: ["正文", sections.map(({ heading, text }) => `${heading}\n${text}`).join("\n\n")],
    },
    links: {
      policy: ["政策", [policyId]],
      clauses: ["条款", sections.flatMap(({ clauseId }) => clauseId ?? [])],
    },
  };
}

/** `办理时间：5天 → 1天（来源：区政务服务办）` */
function figureLine({ name, before, after, unit, source }: CaseFigure): string {
  const value = (text: string | null) => (text === null ? "没有写" : `${text}${unit ?? ""}`);
  return `${name}：${value(before)} → ${value(after)}（来源：${source ?? "没有写"}）`;
}
