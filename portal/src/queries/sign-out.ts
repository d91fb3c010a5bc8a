/** Ends the session that asks. */
export const SIGN_OUT = /* GraphQL */ `mutation SignOut { signOut }`;
