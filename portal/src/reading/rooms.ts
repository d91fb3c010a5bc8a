/** The rooms whose pages show a thing each, and what the API calls such a thing. */
export const ROOMS = {
  policies: "POLICY",
  indicators: "INDICATOR",
  measures: "MEASURE",
  units: "UNIT",
  meetings: "MEETING_BODY",
  interpretations: "INTERPRETATION",
  cases: "CASE_STUDY",
} as const;

export type Room = keyof typeof ROOMS;
export const ROOM_NAMES = Object.keys(ROOMS) as Room[];
/** The room of a kind: cases of CASE_STUDY. */
export const ROOM_OF = Object.fromEntries(ROOM_NAMES.map((room) => [ROOMS[room], room])) as Record<(typeof ROOMS)[Room], Room>;
