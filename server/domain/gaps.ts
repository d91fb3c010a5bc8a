import { quoted } from "./quoted.ts";

/** What a notice says only of an indicator one level down: 人才流动便利度 → 人社局. */
export interface Below {
  subject: string;
  names: string[];
}

/** What of a chain decides about its gaps; names as the notices write them. */
export interface ChainOutline {
  subject: { kind: "Indicator" | "Measure"; name: string; hasDeadline: boolean };
  policy: {
    title: string;
    docNumber: string | null;
    issuedOn: string | null;
    status?: string;
    replacedOn?: string | null;
    repealedOn?: string | null;
  };
  leads: string[];
  leadsBelow: Below[];
  takenUpBelow: Below[];
  supports: string[];
  /** Sets that stand where units are expected, as written: 各相关部门. */
  sets: string[];
  /** A list of those who lead or support ends in 等部门. */
  hasOpenList: boolean;
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
  const after = replacedBefore(chain) ?? repealedBefore(chain);
  if (after) return [after];
  return [
    ...undated(chain),
    ...replacedSometime(chain),
    ...leadGaps(chain),
    ...supportGaps(chain),
    ...deadlineGaps(chain),
    ...bodyGaps(chain),
  ];
}

function issuedLater({ policy, asOf }: ChainOutline): string | null {
  if (!asOf || earliestIssue(policy) === null || (earliestIssue(policy) as string) <= asOf) return null;
  if (!policy.issuedOn) return `${titled(policy.title)}的文号是${policy.docNumber}，${asOf} 时尚未发布。`;
  return `${titled(policy.title)}${policy.issuedOn} 发文，${asOf} 时尚未发布。`;
}

/** The first day on which a notice can have been issued: its date, else the year in its 文号; null where it bears neither. */
export function earliestIssue({ issuedOn, docNumber }: { issuedOn: string | null; docNumber: string | null }): string | null {
  if (issuedOn) return issuedOn;
  const year = /[〔[（(](\d{4})[〕\]）)]/.exec(docNumber ?? "")?.[1];
  return year ? `${year}-01-01` : null;
}

/** Today counts as after: a policy that replaces another has been issued when it is held. */
function replacedBefore({ policy, asOf }: ChainOutline): string | null {
  if (!policy.replacedOn || (asOf && policy.replacedOn > asOf)) return null;
  return `${titled(policy.title)}自 ${policy.replacedOn} 起已由后来的通知取代，不再有效。要看它当时的规定，请指定更早的日期；要看现行规定，请查取代它的通知。`;
}

function repealedBefore({ policy, asOf }: ChainOutline): string | null {
  if (!policy.repealedOn || (asOf && policy.repealedOn > asOf)) return null;
  return `${titled(policy.title)}自 ${policy.repealedOn} 起已经废止，不再有效。要看它当时的规定，请指定更早的日期。`;
}

function replacedSometime({ policy }: ChainOutline): string[] {
  if (policy.status !== "REPLACED" || policy.replacedOn) return [];
  return [`${titled(policy.title)}已被取代，但取代它的通知没有写发文日期，无法确认从哪一天起不再有效，这里按仍然有效回答。`];
}

function undated({ policy, asOf }: ChainOutline): string[] {
  if (!asOf || policy.issuedOn) return [];
  return [`通知未载日期：${titled(policy.title)}没有写发文日期，无法确认 ${asOf} 时是否已经施行，这里按一直有效回答。`];
}

function leadGaps({ subject, leads, leadsBelow }: ChainOutline): string[] {
  if (leads.length > 0) return [];
  if (leadsBelow.length === 0) return [`通知没有写${quoted(subject.name)}由谁牵头。`];
  return [`通知没有写${quoted(subject.name)}整体由谁牵头，只写了下一级：${listBelow(leadsBelow, "牵头")}。`];
}

function supportGaps({ subject, supports, sets, hasOpenList }: ChainOutline): string[] {
  const open = [
    ...(sets.length > 0 ? [`通知没有逐一列出单位：原文写的是${sets.map(quoted).join("、")}。`] : []),
    ...(hasOpenList ? ["通知没有把单位列全：名单以“等”字收尾。"] : []),
  ];
  return supports.length > 0 ? open : [`通知没有写${quoted(subject.name)}由谁配合。`, ...open];
}

function deadlineGaps({ subject }: ChainOutline): string[] {
  return subject.kind === "Measure" && !subject.hasDeadline ? [`通知没有写${quoted(subject.name)}的完成时限。`] : [];
}

function bodyGaps({ subject, bodies, takenUpBelow }: ChainOutline): string[] {
  if (!bodies.some(({ takesUp }) => takesUp)) {
    if (takenUpBelow.length === 0) return [`通知没有写${quoted(subject.name)}卡住时由哪个会议或专班处理。`];
    return [`通知没有写${quoted(subject.name)}整体由哪个会议或专班处理，只写了下一级：${listBelow(takenUpBelow, "处理")}。`];
  }
  return bodies.flatMap(({ name, hasCadence, steps }) => [
    ...(hasCadence ? [] : [`通知没有写${quoted(name)}多久召开一次。`]),
    ...(steps.length > 0 ? [] : [`${quoted(name)}解决不了的问题再报到哪里，通知没有写。`]),
    ...steps
      .filter(({ target }) => target === null)
      .map(({ condition }) => `${quoted(name)}${condition ? `：${quoted(condition)}` : "要往上报"}，报给谁，通知没有写明。`),
  ]);
}

function listBelow(below: Below[], role: string): string {
  return below.map(({ subject, names }) => `${quoted(subject)}由${names.join("、")}${role}`).join("；");
}

/** A title in its marks; titles within it take the inner ones: 《关于印发〈方案〉的通知》. */
function titled(title: string): string {
  return `《${title.replaceAll("《", "〈").replaceAll("》", "〉")}》`;
}
