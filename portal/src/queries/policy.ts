import { ASSIGNED, CITED, OWED, TAKES_PART } from "./fragments.ts";

/** One notice with everything that stands in its margin. */
export const POLICY = /* GraphQL */ `
  query Policy($id: ID!) {
    policy(id: $id) {
      id title docNumber issuedOn status stub kind issuerText addressees attachments origin
      jurisdiction { id name }
      issuer { id name }
      replaces { id title }
      replacedBy { id title }
      basedOn { id title stub }
      clauses { id path ordinal url depth parent { id } heading text table }
      measures(first: 100) {
        nodes {
          id number title deadline
          citation { ...Cited }
          leads { ...Assigned }
          supports { ...Assigned }
        }
      }
      indicators(first: 100) {
        nodes {
          id name level
          citation { ...Cited }
          leads { ...Assigned }
          supports { ...Assigned }
        }
      }
      meetingBodies(first: 100) {
        nodes {
          id name kind aliases
          citation { ...Cited }
          cadence { text citation { ...Cited } }
          conveners { ...TakesPart }
          members { ...TakesPart }
          escalatesTo { to { __typename ... on Unit { id name } ... on MeetingBody { id name } } toText condition citation { ...Cited } }
        }
      }
      duties(first: 100) { nodes { ...Owed } }
      interpretations { id title official sections { heading html clause { id path url } } }
    }
  }
  ${ASSIGNED}
  ${OWED}
  ${TAKES_PART}
  ${CITED}
`;
