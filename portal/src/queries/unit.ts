import { CITED, OWED, TAKES_PART } from "./fragments.ts";

/** One unit: its other names, what it leads and supports, where it sits, what it owes and when. */
export const UNIT = /* GraphQL */ `
  query Unit($id: ID!) {
    unit(id: $id) {
      id name kind aliases
      jurisdiction { id name }
      contact { phone address enteredBy at }
      leadsIndicators { id name level leads { unit { id } citation { ...Cited } } }
      supportsIndicators { id name level supports { unit { id } citation { ...Cited } } }
      leadsMeasures { id number title deadline leads { unit { id } citation { ...Cited } } }
      supportsMeasures { id number title deadline supports { unit { id } citation { ...Cited } } }
      convenes { ...Seat conveners { ...TakesPart } deputyConveners { ...TakesPart } }
      hostsOfficeOf { ...Seat offices { ...TakesPart } }
      memberOf { ...Seat members { ...TakesPart } }
      duties { ...Owed }
      members { ...TakesPart }
      sets { ...TakesPart }
    }
  }
  fragment Seat on MeetingBody { id name kind cadence { text } }
  ${OWED}
  ${TAKES_PART}
  ${CITED}
`;
