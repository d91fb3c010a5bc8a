/** What a connection type resolves from; `totalCount` runs only when it is asked for. */
export interface Connection<Node> {
  nodes: Node[];
  edges: { node: Node; cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: () => Promise<number>;
}

/**
 * The page of `first` rows that begins `found`, which was read with one row more where there is one: that row says that the list goes on.
 * @param goesOn whether the page stands behind another.
 */
export function connectionOf<Node>(
  found: { node: Node; cursor: string }[],
  { first, goesOn, totalCount }: { first: number; goesOn: boolean; totalCount: () => Promise<number> },
): Connection<Node> {
  const edges = found.slice(0, first);
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: goesOn,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}
