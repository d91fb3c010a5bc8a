/** The lists of the API whose things have a page each, and the path of that page. */
export const ROOMS = {
  policies: "/policies",
  indicators: "/indicators",
  measures: "/measures",
  units: "/units",
  meetingBodies: "/meetings",
  interpretations: "/interpretations",
  caseStudies: "/cases",
} as const;

export type Room = keyof typeof ROOMS;
export const ROOM_NAMES = Object.keys(ROOMS) as Room[];
