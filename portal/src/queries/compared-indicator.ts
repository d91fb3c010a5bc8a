import { ASSIGNED, CITED } from "./fragments.ts";

/** One indicator in every place that has it: who leads and supports, who takes it up, what it is broken into; and the others, to go on to. */
export const COMPARED_INDICATOR = /* GraphQL */ `
  query ComparedIndicator($name: String!) {
    compareIndicator(name: $name) {
      jurisdiction { id name }
      indicator { id name level concept { name } policy { id title } citation { ...Cited } takenUpBy { basis body { id name } citation { ...Cited } } }
      leads { ...Assigned }
      supports { ...Assigned }
      parts { certain indicator { id name } }
    }
    indicators(level: 1, first: 100) { nodes { id name concept { id name } jurisdiction { id name } } }
  }
  ${ASSIGNED}
  ${CITED}
`;
