import type { Actors } from "./actors.ts";
import type { Notice } from "./notice.ts";
import type { RecordDraft } from "./record-draft.ts";

/** What a notice is written with: the record that grows, the notice that is cited, and who is who in it. */
export interface Writing {
  draft: RecordDraft;
  notice: Notice;
  actors: Actors;
}
