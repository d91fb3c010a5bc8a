import { type FieldNode, type GraphQLNamedType, type GraphQLResolveInfo, getNamedType, type SelectionSetNode } from "graphql";
import type { AskedNode } from "../graph/asked/asked.ts";
import { askedOf, type Question } from "./asked-of.ts";
import { selectedFields } from "./selected-fields.ts";

/** Documents are parsed once each, so a selection is looked at once as well. */
const known = new WeakMap<FieldNode, AskedNode>();

/** What a resolver is asked for, given how to work it out from its selections. */
export function askedIn(info: GraphQLResolveInfo, workOut: (selections: SelectionSetNode[]) => AskedNode): AskedNode {
  const { fieldNodes } = info;
  const [only] = fieldNodes;
  const selections = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  // Which of several nodes count may change with a variable.
  if (!only || fieldNodes.length > 1) return workOut(selections);
  let asked = known.get(only);
  if (!asked) known.set(only, (asked = workOut(selections)));
  return asked;
}

export const questionOf = ({ schema, fragments }: GraphQLResolveInfo): Question => ({ schema, fragments, followed: 0 });

/** What a field that gives one node is asked for. */
export function askedOfNode(info: GraphQLResolveInfo): AskedNode {
  return askedIn(info, (selections) => askedOf(getNamedType(info.returnType), selections, questionOf(info)));
}

/** What a connection is asked for of each of its nodes. */
export function askedOfNodes(info: GraphQLResolveInfo, nodeType: string): AskedNode {
  return askedIn(info, (selections) => {
    const fields = selectedFields(selections, info.fragments);
    const nodes = [...(fields.get("nodes") ?? []), ...(selectedFields(fields.get("edges") ?? [], info.fragments).get("node") ?? [])];
    return askedOf(info.schema.getType(nodeType) as GraphQLNamedType, nodes, questionOf(info));
  });
}
