/** Case studies, newest first, narrowed or all, and what all of them can be narrowed by. */
export const CASES = /* GraphQL */ `
  query Cases($jurisdiction: String, $theme: ID, $concept: ID, $unit: String, $after: String) {
    caseStudies(jurisdiction: $jurisdiction, theme: $theme, concept: $concept, unit: $unit, orderBy: NEWEST, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id title summary
        jurisdiction { id name }
        themes { id name }
        results { name before after unit }
        indicators { id name level }
        measures { id number title }
      }
    }
    caseStudyChoices { themes { ...Choice } concepts { ...Choice } jurisdictions { ...Choice } units { ...Choice } }
  }
  fragment Choice on CaseStudyChoice { id name count }
`;
