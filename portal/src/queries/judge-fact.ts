/** Confirms, corrects or rejects one fact of a notice on the desk. */
export const JUDGE_FACT = /* GraphQL */ `mutation JudgeFact($input: JudgeFactInput!) { judgeFact(input: $input) { notice { id } } }`;
