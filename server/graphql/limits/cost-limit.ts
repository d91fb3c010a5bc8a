import type { ApolloServerPlugin } from "@apollo/server";
import { type FragmentDefinitionNode, Kind } from "graphql";
import { costOf } from "./cost-of.ts";
import { LIMITS } from "./limits.ts";
import { tooComplex } from "./too-complex.ts";

/** Refuses, before anything is fetched, an operation that asks for more objects than one request may. */
export const costLimit: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation) return;
        const fragments = new Map<string, FragmentDefinitionNode>();
        for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
        const cost = costOf({ schema, operation, fragments, variables: request.variables ?? {} });
        if (cost > LIMITS.cost) {
          throw tooComplex(`一次要的太多：估计要取 ${Math.round(cost)} 项，最多 ${LIMITS.cost} 项。请减小 first，或分几次查询。`);
        }
      },
    };
  },
};
