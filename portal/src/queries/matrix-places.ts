/** Places that have indicators or measures, to choose one, each with what it lies in. */
export const MATRIX_PLACES = /* GraphQL */ `
  query MatrixPlaces {
    indicators(level: 1, first: 100) { nodes { jurisdiction { id name parent { name } } } }
    measures(first: 100) { nodes { jurisdiction { id name parent { name } } } }
  }
`;
