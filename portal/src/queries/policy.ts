/** One notice with everything that stands in its margin; of a citation only what the margin needs, there are thousands. */
export const POLICY = /* GraphQL */ `
  query Policy($id: ID!) {
    policy(id: $id) {
      id title docNumber issuedOn status stub kind issuerText addressees attachments origin
      jurisdiction { id name }
      issuer { id name }
      replaces { id title stub }
      replacedBy { id title }
      basedOn { id title stub }
      clauses { id path ordinal depth parent { id } heading text table }
      measures(first: 100) {
        nodes {
          id number title deadline
          citation { ...Here }
          leads { ...AssignedHere }
          supports { ...AssignedHere }
        }
      }
      indicators(first: 100) { nodes { id name level citation { clause { id } } } }
      meetingBodies(first: 100) {
        nodes {
          id name kind aliases
          citation { ...Here }
          cadence { text citation { ...Here } }
          conveners { ...TakesPartHere }
          members { ...TakesPartHere }
          escalatesTo { to { __typename ... on Unit { id name } ... on MeetingBody { id name } } toText condition citation { ...Here } }
        }
      }
      duties(first: 100) { nodes { id text cadence due by { ...TakesPartHere } citation { ...Here } } }
      interpretations { id title official sections { heading html clause { id } } }
    }
    indicators(policy: $id, level: 1, first: 100) {
      nodes {
        id name
        citation { ...Here }
        leads { ...AssignedHere }
        supports { ...AssignedHere }
      }
    }
  }
  fragment Here on Citation { quote clause { id } }
  fragment AssignedHere on Assignment { unit { id name kind aliases } openEnded citation { ...Here } }
  fragment TakesPartHere on Participation {
    actor { __typename ... on Unit { id name } ... on MeetingBody { id name } }
    text
    citation { ...Here }
  }
`;
