/** Parts that several documents ask for in the same words. Each document appends the ones it names. */
export const CITED = /* GraphQL */ `
  fragment Cited on Citation {
    quote
    clause { id path url }
    policy { id title }
  }
`;

export const ASSIGNED = /* GraphQL */ `
  fragment Assigned on Assignment {
    unit { id name kind aliases }
    openEnded
    citation { ...Cited }
  }
`;

export const TAKES_PART = /* GraphQL */ `
  fragment TakesPart on Participation {
    actor { __typename ... on Unit { id name } ... on MeetingBody { id name } }
    text
    citation { ...Cited }
  }
`;

export const OWED = /* GraphQL */ `
  fragment Owed on Duty {
    id
    text
    cadence
    due
    by { ...TakesPart }
    to { ...TakesPart }
    citation { ...Cited }
  }
`;

export const STEPPED = /* GraphQL */ `
  fragment Stepped on EscalationStep {
    from { id name }
    to { __typename ... on Unit { id name } ... on MeetingBody { id name cadence { text citation { ...Cited } } } }
    toText
    condition
    citation { ...Cited }
  }
`;

/** A case as its page shows it, and as the desk previews it; needs CITED beside it. */
const CASE_PARTS = /* GraphQL */ `
  fragment CaseText on CaseStudy {
    id title summary bodyHtml publishedAt
    jurisdiction { id name }
    submittedBy { id name }
    results { name before after unit source }
    indicators { id name jurisdiction { name } leads { unit { id name } } }
    measures { id number title jurisdiction { name } leads { unit { id name } } }
    policies { id title docNumber issuedOn }
    attachments { id name bytes description url }
    citation { ...Cited }
  }
`;

export const CASE_TEXT = CASE_PARTS + CITED;

/** The answer to the portal's first question; needs ASSIGNED, STEPPED, TAKES_PART and CITED beside it. */
const CHAIN = /* GraphQL */ `
  fragment Chain on ResponsibilityChain {
    leads { ...Assigned }
    supports { ...Assigned }
    takenUpBy {
      basis
      body { id name kind cadence { text citation { ...Cited } } conveners { ...TakesPart } }
      citation { ...Cited }
    }
    escalation { ...Stepped }
    gaps
  }
`;

export const CHAIN_PARTS = CHAIN + ASSIGNED + STEPPED + TAKES_PART + CITED;
