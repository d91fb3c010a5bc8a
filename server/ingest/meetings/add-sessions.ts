import { type MeetingDraft, resolveMeeting } from "./meeting-draft.ts";
import { SUBJECT } from "./meeting-subject.ts";
import type { Passage } from "./passages.ts";

/** Meetings that the rules of a joint meeting describe are its sessions. */
export function addSessions(drafts: MeetingDraft[], joint: MeetingDraft | null, passages: Passage[]): void {
  const divided = passages.flatMap((passage) => passage.sentences).filter(({ text }) => /分为|包括|设有/.test(text));
  for (const draft of drafts) {
    if (draft === joint) continue;
    if (joint) draft.fact.partOf = joint.fact.name;
    const parent = divided.find(({ text }) => text.includes(draft.fact.name) && !text.startsWith(draft.fact.name));
    const whole = parent && resolveMeeting(drafts, parent.text.match(SUBJECT)?.[1] ?? "", parent.passage.scope);
    if (whole && whole !== draft) draft.fact.partOf = whole.fact.name;
  }
}
