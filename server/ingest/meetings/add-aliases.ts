import { foldName } from "../../domain/fold-name.ts";
import { type MeetingDraft, resolveMeeting } from "./meeting-draft.ts";
import { isMeetingName, isShortMeetingName, MEETING_KIND, meetingKey } from "./meeting-name.ts";
import type { Passage } from "./passages.ts";

/** The short forms that the notice uses: from each place that ends like a meeting, back as far as the full name allows. */
export function addAliases(drafts: MeetingDraft[], passages: Passage[]): void {
  const ends = new RegExp(MEETING_KIND, "g");
  for (const passage of passages)
    for (const { text } of passage.sentences)
      for (const match of text.matchAll(ends)) {
        const end = match.index + match[0].length;
        for (const draft of drafts) {
          const alias = longestShortForm(text.slice(Math.max(0, end - 45), end), draft.fact.name);
          if (alias && resolveMeeting(drafts, alias, passage.scope) === draft && !draft.fact.aliases.includes(alias))
            draft.fact.aliases.push(alias);
        }
      }
}

function longestShortForm(before: string, full: string): string | null {
  if (foldName(before).endsWith(foldName(full))) return null;
  let best: string | null = null;
  for (let length = 2; length <= before.length; length++) {
    const candidate = before.slice(before.length - length);
    if (/[，。；：、（）]/.test(candidate)) break;
    if (/^[和暨与及或的由“”]/.test(candidate) || !isMeetingName(candidate) || candidate.length < 3) continue;
    if (isShortMeetingName(candidate, full) || (meetingKey(candidate) === meetingKey(full) && candidate !== full)) best = candidate;
    else if (best) break;
  }
  return best;
}
