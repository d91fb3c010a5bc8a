import type { Facts } from "../domain/facts.ts";

/** The facts of a notice for a person at a terminal. */
export function summarise(facts: Facts): string {
  const lines = [
    `标题　　${facts.title ?? "（文中未载）"}`,
    `文号　　${facts.docNumber ?? "（文中未载）"}`,
    `发文机关　${facts.issuer ?? "（文中未载）"}`,
    `成文日期　${facts.date ?? "（文中未载）"}`,
    "",
    ...list(
      "举措",
      facts.measures,
      (measure) =>
        `${measure.no ?? "·"} ${measure.title}　${roles(measure.lead, measure.responsible)}${measure.deadline ? `　时限：${measure.deadline}` : ""}`,
    ),
    ...list(
      "指标",
      facts.indicators,
      (indicator) =>
        `${indicator.parent ? `　${indicator.parent} › ` : ""}${indicator.name}　${roles(indicator.lead, indicator.responsible)}`,
    ),
    ...list(
      "会议",
      facts.meetings,
      (meeting) =>
        `${meeting.name}${meeting.cadence ? `　${meeting.cadence}` : ""}${meeting.escalatesTo.map(({ target }) => `　→ ${target ?? "（未指明）"}`).join("")}`,
    ),
    ...list("机构", facts.bodies, (body) => body.name),
    ...list("职责", facts.duties, (duty) => `${duty.by.join("、")}：${duty.text}${duty.due ? `（${duty.due}）` : ""}`),
    ...list("案例", facts.cases, (item) => `${item.title}${item.places.length ? `（${item.places.join("、")}）` : ""}`),
    ...list("引用文件", facts.citedPolicies, (cited) => `《${cited.title}》${cited.docNumber ?? ""}`),
    ...(facts.interprets ? [`解读：${facts.interprets}`] : []),
    ...list("提示", facts.warnings, (warning) => warning),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function list<Item>(title: string, items: Item[], show: (item: Item) => string): string[] {
  return items.length ? [`${title}（${items.length}）`, ...items.map((item) => `  ${show(item)}`), ""] : [];
}

function roles(lead: string[], responsible: string[]): string {
  const parts = [lead.length ? `牵头：${lead.join("、")}` : "", responsible.length ? `责任：${responsible.join("、")}` : ""];
  return parts.filter(Boolean).join("；");
}
