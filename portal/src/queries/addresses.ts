import { ROOM_NAMES } from "../reading/rooms.ts";

/** Ids of everything that has a page, a hundred of each list at a time; a list that has ended is not asked again. */
export const ADDRESSES = /* GraphQL */ `
  query Addresses(${ROOM_NAMES.map((room) => `$${room}: String, $more_${room}: Boolean!`).join(", ")}) {
    ${ROOM_NAMES.map(
      (room) => `${room}(first: 100, after: $${room}) @include(if: $more_${room}) { pageInfo { hasNextPage endCursor } nodes { id } }`,
    ).join("\n    ")}
  }
`;
