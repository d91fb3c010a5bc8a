/** The drafts that one document became: what it did not say, what the checks find, and why each link was proposed. */
export const UPLOADED_DRAFTS = /* GraphQL */ `
  query UploadedDrafts($ids: [ID!]!) {
    manuscripts(view: MINE, ids: $ids, first: 100) {
      nodes { id kind title warnings { kind field place quote advice blocking } proposals { field id name why } advice { field place advice } }
    }
  }
`;
