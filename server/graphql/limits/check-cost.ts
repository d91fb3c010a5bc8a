import { type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from "graphql";
import { costOf } from "./cost-of.ts";
import { LIMITS } from "./limits.ts";
import { tooComplex } from "./too-complex.ts";

interface Costed {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

/** Before anything is fetched. @throws {GraphQLError} TOO_COMPLEX for an operation that asks for more objects than one request may */
export function checkCost({ schema, document, operation, variables }: Costed): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const cost = costOf({ schema, operation, fragments, variables });
  if (cost > LIMITS.cost) {
    throw tooComplex(`一次要的太多：估计要取 ${Math.round(cost)} 项，最多 ${LIMITS.cost} 项。请减小 first，或分几次查询。`);
  }
}
