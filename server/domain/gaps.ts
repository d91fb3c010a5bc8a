/** What of a chain decides about its gaps; names as the notices write them. */
export interface ChainOutline {
  subject: { kind: "Indicator" | "Measure"; name: string; hasDeadline: boolean };
  policy: { title: string; issuedOn: string | null };
  leads: string[];
  /** Where only the second level names leads: 人才流动便利度 → 人社局. */
  leadsBelow: { subject: string; units: string[] }[];
  supports: string[];
  /** Every body that takes the subject up or stands on the ladder, nearest first. */
  bodies: {
    name: string;
    takesUp: boolean;
    /** It, or a session of it, says how often it meets. */
    hasCadence: boolean;
    /** Steps up from it or its sessions. */
    steps: { condition: string | null; target: string | null }[];
  }[];
  /** Null: today. */
  asOf: string | null;
}

/** What the notices do not say about a chain, each in a sentence. */
export function findGaps(chain: ChainOutline): string[] {
  const before = issuedLater(chain);
  if (before) return [before];
  return [...undated(chain), ...leadGaps(chain), ...supportGaps(chain), ...deadlineGaps(chain), ...bodyGaps(chain)];
}

function issuedLater({ policy, asOf }: ChainOutline): string | null {
  if (!asOf || !policy.issuedOn || policy.issuedOn <= asOf) return null;
  return `《${policy.title}》${policy.issuedOn} 发文，${asOf} 时尚未发布。`;
}

function undated({ policy, asOf }: ChainOutline): string[] {
  if (!asOf || policy.issuedOn) return [];
  return [`通知未载日期：《${policy.title}》没有写发文日期，无法确认 ${asOf} 时是否已经施行，这里按一直有效回答。`];
}

function leadGaps({ subject, leads, leadsBelow }: ChainOutline): string[] {
  if (leads.length > 0) return [];
  if (leadsBelow.length === 0) return [`通知没有写“${subject.name}”由谁牵头。`];
  const below = leadsBelow.map(({ subject: name, units }) => `“${name}”由${units.join("、")}牵头`).join("，");
  return [`通知没有写“${subject.name}”整体由谁牵头，只写了下一级：${below}。`];
}

function supportGaps({ subject, supports }: ChainOutline): string[] {
  return supports.length > 0 ? [] : [`通知没有写“${subject.name}”由谁配合。`];
}

function deadlineGaps({ subject }: ChainOutline): string[] {
  return subject.kind === "Measure" && !subject.hasDeadline ? [`通知没有写“${subject.name}”的完成时限。`] : [];
}

function bodyGaps({ subject, bodies }: ChainOutline): string[] {
  if (!bodies.some(({ takesUp }) => takesUp)) return [`通知没有写“${subject.name}”卡住时由哪个会议或专班处理。`];
  return bodies.flatMap(({ name, hasCadence, steps }) => [
    ...(hasCadence ? [] : [`通知没有写“${name}”多久召开一次。`]),
    ...(steps.length > 0 ? [] : [`“${name}”解决不了的问题再报到哪里，通知没有写。`]),
    ...steps
      .filter(({ target }) => target === null)
      .map(({ condition }) => `“${name}”遇到“${condition ?? "重大事项"}”时报给谁，通知没有写明。`),
  ]);
}
