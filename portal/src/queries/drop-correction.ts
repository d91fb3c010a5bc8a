/** Lets go of a correction that has no place any more. */
export const DROP_CORRECTION = /* GraphQL */ `mutation DropCorrection($input: DropCorrectionInput!) { dropCorrection(input: $input) { notice { id } } }`;
