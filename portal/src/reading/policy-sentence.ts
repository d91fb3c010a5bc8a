import type { PolicyPage } from "./policy-shape.ts";

/** What a notice holds, in a sentence. */
export function policySentence(policy: PolicyPage): string {
  const measures = policy.measures.nodes;
  const led = measures.filter(({ leads }) => leads.length > 0).length;
  const withDeadline = measures.filter(({ deadline }) => deadline).length;
  const first = policy.indicators.nodes.filter(({ level }) => level === 1).length;
  const second = policy.indicators.nodes.length - first;
  const dated = policy.duties.nodes.filter(({ due, cadence }) => due || cadence).length;
  const parts = [
    measures.length > 0 &&
      [`${measures.length} 条举措`, led && `${led} 条写明牵头单位`, withDeadline && `${withDeadline} 条写明完成时限`]
        .filter(Boolean)
        .join("，"),
    first > 0 && `${first} 个一级指标、${second} 个二级指标`,
    policy.meetingBodies.nodes.length > 0 && `${policy.meetingBodies.nodes.length} 个会议和机构`,
    dated > 0 && `${dated} 件要报送的事定了时间`,
  ].filter(Boolean);
  return parts.length > 0 ? `这份通知写了 ${parts.join("；")}。` : "";
}
