import { CITED, OWED, STEPPED, TAKES_PART } from "./fragments.ts";

/** One meeting body: who convenes it, how often, who sits in it, what it takes up, and its ladder both ways. */
export const MEETING = /* GraphQL */ `
  query Meeting($id: ID!) {
    meetingBody(id: $id) {
      id name kind aliases
      jurisdiction { id name }
      policy { id title docNumber issuedOn status meetingBodies(first: 100) { nodes { escalatesTo { ...Stepped } } } }
      conveners { ...TakesPart }
      deputyConveners { ...TakesPart }
      offices { ...TakesPart }
      members { ...TakesPart }
      sessions { id name kind cadence { text citation { ...Cited } } }
      sessionOf { id name kind }
      cadence { text citation { ...Cited } }
      takesUpAll { text citation { ...Cited } }
      takesUp { __typename ... on Indicator { id name level } ... on Measure { id number title } }
      escalatesTo { ...Stepped }
      filesTo { ...TakesPart }
      duties { ...Owed }
      citation { ...Cited clause { heading text } }
    }
  }
  ${STEPPED}
  ${OWED}
  ${TAKES_PART}
  ${CITED}
`;
