import { foldName } from "../../domain/fold-name.ts";
import { type MeetingDraft, resolveMeeting } from "./meeting-draft.ts";
import { isMeetingName, isShortKey, MEETING_KIND, meetingKey } from "./meeting-name.ts";
import type { Passage } from "./passages.ts";

const ENDS = new RegExp(MEETING_KIND, "g");

/** The short forms that the notice uses: from each place that ends like a meeting, back as far as the full name allows. */
export function addAliases(drafts: MeetingDraft[], passages: Passage[]): void {
  const meant = new Map<string, MeetingDraft | null>();
  const meaning = (alias: string, scope: string) => {
    const key = `${scope} ${alias}`;
    if (!meant.has(key)) meant.set(key, resolveMeeting(drafts, alias, scope));
    return meant.get(key);
  };
  for (const { sentences, scope } of passages)
    for (const { text } of sentences)
      for (const match of text.matchAll(ENDS)) {
        const end = match.index + match[0].length;
        const before = text.slice(Math.max(0, end - 45), end);
        const endings = namesEndingHere(before);
        for (const draft of endings.length ? drafts : []) {
          const alias = longestShortForm(before, endings, draft);
          if (alias && !draft.fact.aliases.includes(alias) && meaning(alias, scope) === draft) draft.fact.aliases.push(alias);
        }
      }
}

/** A name and the form in which names of meetings are compared. */
interface Ending {
  name: string;
  key: string;
}

/** What could be the name of a meeting at the end of these words, the shortest first. */
function namesEndingHere(before: string): Ending[] {
  const names: Ending[] = [];
  for (let length = 3; length <= before.length; length++) {
    const name = before.slice(before.length - length);
    if (/[，。；：、（）]/.test(name)) break;
    if (!/^[和暨与及或的由“”]/.test(name) && isMeetingName(name)) names.push({ name, key: meetingKey(name) });
  }
  return names;
}

function longestShortForm(before: string, endings: Ending[], { fact, key: full }: MeetingDraft): string | null {
  if (foldName(before).endsWith(foldName(fact.name))) return null;
  let best: string | null = null;
  for (const { name, key } of endings) {
    if (isShortKey(key, full) || (key === full && name !== fact.name)) best = name;
    else if (best) break;
  }
  return best;
}
