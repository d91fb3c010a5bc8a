import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesRule } from "@escape.tech/graphql-armor-max-directives";
import type { GraphQLError, ValidationContext, ValidationRule } from "graphql";
import { LIMITS } from "./limits.ts";
import { tooComplex } from "./too-complex.ts";

/** The rules report what they find as any rule of GraphQL does; left to themselves they throw, which becomes a 500. */
const reporting = (message: string) => ({
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, _error: GraphQLError) => context?.reportError(tooComplex(message))],
});

/** Limits that the document alone decides. */
export const limitRules: ValidationRule[] = [
  maxDepthRule({ n: LIMITS.depth, flattenFragments: true, ...reporting(`查询太深：最多 ${LIMITS.depth} 层。请分几次查询。`) }),
  maxAliasesRule({ n: LIMITS.aliases, allowList: [], ...reporting(`别名太多：最多 ${LIMITS.aliases} 个。请分几次查询。`) }),
  maxDirectivesRule({ n: LIMITS.directives, ...reporting(`指令太多：最多 ${LIMITS.directives} 个。`) }),
] as ValidationRule[];
