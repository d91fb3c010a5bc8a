import { ROOM_NAMES, type Room } from "../reading/rooms.ts";

/** What of a room tells when it changed last. */
const CHANGED: Partial<Record<Room, string>> = { interpretations: "updatedAt", caseStudies: "updatedAt" };

/** Ids of everything that has a page, with when it changed where that is known, a hundred of each list at a time; a list that has ended is not asked again. */
export const ADDRESSES = /* GraphQL */ `
  query Addresses(${ROOM_NAMES.map((room) => `$${room}: String, $more_${room}: Boolean!`).join(", ")}) {
    ${ROOM_NAMES.map(
      (room) =>
        `${room}(first: 100, after: $${room}) @include(if: $more_${room}) { pageInfo { hasNextPage endCursor } nodes { id ${CHANGED[room] ?? ""} } }`,
    ).join("\n    ")}
  }
`;
