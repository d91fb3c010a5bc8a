/** Whoever is signed in, and where else. */
export const ME = /* GraphQL */ `
  query Me {
    me {
      id username name roles
      unit { id name }
      sessions { id createdAt expiresAt address userAgent current }
    }
  }
`;
