import { CITED, TAKES_PART } from "./fragments.ts";

/** Everything that says when: duties, sessions, deadlines, a hundred of each at a time; a list that has ended is not asked again. */
export const CALENDAR = /* GraphQL */ `
  query Calendar(
    $jurisdiction: String, $unit: String, $from: Date!, $to: Date!, $today: Date!, $soon: Date!
    $duties: String, $more_duties: Boolean!, $measures: String, $more_measures: Boolean!, $meetingBodies: String, $more_meetingBodies: Boolean!
  ) {
    duties(timed: true, jurisdiction: $jurisdiction, unit: $unit, first: 100, after: $duties) @include(if: $more_duties) {
      pageInfo { hasNextPage endCursor }
      nodes { id text due cadence timing { ...Dated } by { ...TakesPart } to { ...TakesPart } jurisdiction { id name } policy { status } citation { ...Cited } }
    }
    measures(timed: true, jurisdiction: $jurisdiction, unit: $unit, first: 100, after: $measures) @include(if: $more_measures) {
      pageInfo { hasNextPage endCursor }
      nodes { id number title deadline timing { ...Dated } leads { unit { id name } } jurisdiction { id name } policy { status } citation { ...Cited } }
    }
    meetingBodies(timed: true, jurisdiction: $jurisdiction, unit: $unit, first: 100, after: $meetingBodies) @include(if: $more_meetingBodies) {
      pageInfo { hasNextPage endCursor }
      nodes { id name timing { ...Dated } cadence { text citation { ...Cited } } conveners { ...TakesPart } jurisdiction { id name } policy { status } }
    }
    jurisdictions { id name }
  }
  fragment Dated on Timing { kind text rule month day period dates(from: $from, to: $to) coming: dates(from: $today, to: $soon) }
  ${TAKES_PART}
  ${CITED}
`;
