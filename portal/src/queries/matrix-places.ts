/** Places that have indicators or measures, to choose one, each with what it lies in. */
export const MATRIX_PLACES = /* GraphQL */ `
  query MatrixPlaces {
    withIndicators: jurisdictions(holding: INDICATOR) { id name parent { name } }
    withMeasures: jurisdictions(holding: MEASURE) { id name parent { name } }
  }
`;
