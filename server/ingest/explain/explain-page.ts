import type { Facts } from "../../domain/facts.ts";
import { type FactKind, KIND_WORDS } from "../../domain/notices/fact-words.ts";
import type { Outline, OutlineClause } from "../../domain/outline.ts";
import { NEEDS_NO_REVIEW } from "../extract/confidence.ts";
import { walk } from "../extract/walk.ts";
import { clauseWords } from "./clause-words.ts";
import { escapeHtml } from "./escape-html.ts";
import { type Mark, marksOf } from "./marks.ts";
import { STYLE } from "./style.ts";

/**
 * The notice as one page that needs nothing beside it: its text with the facts marked by colour, each with its rule and confidence in
 * the margin, and what looked like a fact but was left out.
 */
export function explainPage(outline: Outline, facts: Facts): string {
  const marks = marksOf(outline, facts);
  const byClause = Map.groupBy(marks, ({ evidence }) => evidence.clause);
  const title = facts.title ?? "（文中未载标题）";
  const clauses = walk(outline).map(({ clause, above }) => clauseHtml(clause, above.length, byClause.get(clause.path) ?? []));
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main>
<h1>${escapeHtml(title)}</h1>
${metadataHtml(facts)}
${legendHtml(marks)}
${leftOutHtml(outline, marks)}
<h2>原文与读出的事实</h2>
${clauses.join("\n")}
</main></body>
</html>
`;
}

function metadataHtml({ docNumber, issuer, date, addressees, attachments, interprets }: Facts): string {
  const rows: [string, string | null][] = [
    ["文号", docNumber],
    ["发文机关", issuer],
    ["成文日期", date],
    ["主送", addressees.join("、") || null],
    ["附件", attachments.join("；") || null],
    ...(interprets ? [["解读", interprets] as [string, string]] : []),
  ];
  return `<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value ?? "文中未载")}</dd>`).join("")}</dl>`;
}

function legendHtml(marks: Mark[]): string {
  const kinds = Map.groupBy(marks, ({ kind }) => kind);
  const items = (Object.keys(KIND_WORDS) as FactKind[]).filter((kind) => kinds.has(kind));
  const unsure = marks.filter(({ confidence }) => confidence !== null && confidence < NEEDS_NO_REVIEW).length;
  return `<ul class="legend">${items.map((kind) => `<li><span class="kind ${kind}">${KIND_WORDS[kind]}</span> ${kinds.get(kind)?.length}</li>`).join("")}</ul>
<p>把握在 ${NEEDS_NO_REVIEW} 以下的有 ${unsure} 处，请先看这些（<span class="review">红字</span>）。</p>`;
}

function leftOutHtml(outline: Outline, marks: Mark[]): string {
  const ordinals = new Map(walk(outline).map(({ clause }) => [clause.path, clause.ordinal]));
  const items = marks.filter(({ kind }) => kind === "left-out");
  if (!items.length) return "<h2>像事实而没有读出的</h2><p>没有。</p>";
  const lines = items.map(
    ({ says, evidence }) =>
      `<li><a href="#${ordinals.get(evidence.clause)}">${escapeHtml(evidence.clause)}</a> ${escapeHtml(says)}：${escapeHtml(evidence.quote)}</li>`,
  );
  return `<h2>像事实而没有读出的（${items.length}）</h2><ul class="gap notes">${lines.join("")}</ul>`;
}

function clauseHtml({ path, ordinal, heading, text }: OutlineClause, depth: number, marks: Mark[]): string {
  return `<section class="clause" id="${ordinal}"><div style="margin-left:${Math.min(depth, 4)}em">
<a class="path" href="#${ordinal}">${escapeHtml(path)}</a>
${clauseWords(heading, text, marks)}
</div><ul class="notes">${marks.map(noteHtml).join("")}</ul></section>`;
}

function noteHtml({ kind, says, rule, confidence }: Mark): string {
  const sure = confidence !== null && confidence < NEEDS_NO_REVIEW ? "review" : "sure";
  const by = rule ? ` <span class="${sure}">${escapeHtml(rule)} ${confidence}</span>` : "";
  return `<li><span class="kind ${kind}">${KIND_WORDS[kind]}</span> ${escapeHtml(says.trim())}${by}</li>`;
}
