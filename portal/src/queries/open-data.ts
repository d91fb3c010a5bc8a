/** The files of /data. */
export const OPEN_DATA = /* GraphQL */ `
  query OpenData {
    openData { cursor changedAt files { kind title isOfEdges url rows columns } }
  }
`;
