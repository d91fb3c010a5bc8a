import type { MeetingFact } from "../../domain/facts.ts";
import { foldName } from "../../domain/fold-name.ts";
import { CONFIDENCE } from "../extract/confidence.ts";
import { isShortKey, meetingKey } from "./meeting-name.ts";
import { evidenceOf, type Sentence } from "./passages.ts";

/** A meeting as it is being read: where it was found, and what sentences have said of it so far. */
export interface MeetingDraft {
  fact: MeetingFact;
  /** Its name as names of meetings are compared. */
  key: string;
  scope: string;
  /** The joint meeting that the whole notice is about; other meetings of its rules are its sessions. */
  joint: boolean;
  convenerRank: number;
  cadenceSpecific: boolean;
  /** Sentences whose subject it is. */
  said: Sentence[];
}

/** No notice sets up more: each name is compared with every meeting held so far. What goes beyond is told to the editor. */
export const MOST_MEETINGS = 60;

export function newMeeting(name: string, sentence: Sentence, scope: string, rule: string): MeetingDraft {
  return {
    key: meetingKey(name),
    scope,
    joint: false,
    convenerRank: 0,
    cadenceSpecific: false,
    said: [],
    fact: {
      name,
      aliases: [],
      convener: null,
      deputyConvener: null,
      cadence: null,
      office: null,
      officeHosts: [],
      partOf: null,
      heldBy: [],
      escalatesTo: [],
      filings: [],
      evidence: evidenceOf(sentence),
      confidence: CONFIDENCE[rule] as number,
      rule,
    },
  };
}

/** Does the notice say anything of it but its name? A meeting merely mentioned is none of its own. */
export function hasDetail({ fact }: MeetingDraft): boolean {
  return Boolean(fact.convener || fact.cadence || fact.office || fact.deputyConvener || fact.escalatesTo.length);
}

/** The meeting that a name means, within its annex before elsewhere; the same name before a short form. */
export function resolveMeeting(drafts: MeetingDraft[], name: string, scope: string): MeetingDraft | null {
  const [folded, key] = [foldName(name), meetingKey(name)];
  const here = drafts.filter((draft) => draft.scope === scope);
  for (const among of [here, drafts]) {
    const same = among.filter(({ fact }) => [fact.name, ...fact.aliases].some((known) => foldName(known) === folded));
    if (same.length) return same[0] ?? null;
    const alike = among.filter((draft) => draft.key === key);
    if (alike.length) return alike[0] ?? null;
    const longer = among.filter((draft) => isShortKey(key, draft.key));
    if (longer.length === 1) return longer[0] ?? null;
  }
  return null;
}
