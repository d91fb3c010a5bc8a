import { ROOM_NAMES, ROOMS } from "../reading/rooms.ts";

/** In how many parts the pages of each room are listed. */
export const PAGE_PARTS = /* GraphQL */ `
  query PageParts { ${ROOM_NAMES.map((room) => `${room}: pages(kind: ${ROOMS[room]}) { parts }`).join(" ")} }
`;
