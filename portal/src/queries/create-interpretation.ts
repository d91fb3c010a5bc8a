/** Stores a new draft of an interpretation. */
export const CREATE_INTERPRETATION = /* GraphQL */ `
  mutation CreateInterpretation($input: CreateInterpretationInput!) { saved: createInterpretation(input: $input) { interpretation { id } } }
`;
