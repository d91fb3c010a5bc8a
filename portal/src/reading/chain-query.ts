/** The question to paste at /graphql for the chain of one subject. */
export function chainQuery(subjectId: string): string {
  return `{
  responsibilityChain(subject: "${subjectId}") {
    leads { unit { name } citation { clause { path url } quote } }
    supports { unit { name } citation { clause { path url } quote } }
    takenUpBy { body { name cadence { text } } basis citation { clause { path url } quote } }
    escalation { from { name } to { ... on Unit { name } ... on MeetingBody { name } } toText condition citation { clause { path url } quote } }
    gaps
  }
}`;
}
