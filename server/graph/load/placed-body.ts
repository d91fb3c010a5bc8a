import type { BodyFact, MeetingFact } from "../../domain/facts.ts";

/** A meeting with the id of its node. */
export interface PlacedMeeting {
  id: string;
  fact: MeetingFact;
}

/** A body with the id of its node. */
export interface PlacedBody {
  id: string;
  fact: BodyFact;
}
