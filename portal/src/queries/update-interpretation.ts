/** Stores a draft again, against the revision that was read. */
export const UPDATE_INTERPRETATION = /* GraphQL */ `
  mutation UpdateInterpretation($input: UpdateInterpretationInput!) { saved: updateInterpretation(input: $input) { interpretation { id } } }
`;
