import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { PART } from "../../graph/queries/listed-pages.ts";
import { LARGEST_PAGE } from "../arguments/page-size.ts";

/** How many things a plain list is taken to hold. */
const LIST = 10;

/** What finding costs beside the objects that are given: a question is read word by word and searched for several times. */
const PRICES: Record<string, number> = { "Query.ask": 3_000, "Query.search": 3_000 };

interface CostInput {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Map<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

/**
 * How many objects an operation may ask for at most, with variables and default page sizes counted in: a connection holds as many as its
 * page size, a plain list ten; a search or a question counts as 3,000 more. `{ indicators(first: 50) { nodes { leads { unit { id } } } } }` asks for 50 × (1 + 1 + 10 × 2).
 */
export function costOf({ schema, operation, fragments, variables }: CostInput): number {
  const fragmentCosts = new Map<string, number>();

  function costOfSelections({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): number {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost += costOfField(selection, type);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        cost += costOfSelections(selection.selectionSet, condition ? schema.getType(condition) : type);
      } else cost += costOfFragment(selection.name.value);
    }
    return cost;
  }

  /** Worked out once for all its spreads: fragments that spread each other twice would otherwise cost time beyond measure. */
  function costOfFragment(name: string): number {
    const known = fragmentCosts.get(name);
    if (known !== undefined) return known;
    fragmentCosts.set(name, 0);
    const fragment = fragments.get(name);
    const cost = fragment ? costOfSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value)) : 0;
    fragmentCosts.set(name, cost);
    return cost;
  }

  function costOfField(node: FieldNode, parent: GraphQLNamedType | undefined): number {
    const name = node.name.value;
    if (!node.selectionSet || name.startsWith("__")) return 0;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    const selected = 1 + costOfSelections(node.selectionSet, field ? getNamedType(field.type) : undefined);
    return (PRICES[`${parent?.name}.${name}`] ?? 0) + selected * (field ? howMany(node, field, parent) : 1);
  }

  function howMany(node: FieldNode, field: GraphQLField<unknown, unknown>, parent: GraphQLNamedType | undefined): number {
    const first = field.args.find(({ name }) => name === "first");
    if (first) return pageSize(node, first.defaultValue);
    // A statement reads a part of `pages` whole.
    if (parent?.name === "PageList") return PART;
    // The page size has been counted one level up.
    const isPage = parent?.name.endsWith("Connection") || parent?.name === "SearchResults";
    return isListType(getNullableType(field.type)) && !isPage ? LIST : 1;
  }

  function pageSize(node: FieldNode, otherwise: unknown): number {
    const given = givenBy(node.arguments?.find(({ name }) => name.value === "first")?.value);
    const size = typeof given === "number" ? given : Number(otherwise);
    // A page size out of bounds is refused by the resolver, in words of its own.
    return Math.min(Math.max(size, 1), LARGEST_PAGE);
  }

  /** A variable that is not sent has the value that the operation declares for it. */
  function givenBy(value: ValueNode | undefined): unknown {
    if (value?.kind === Kind.INT) return Number(value.value);
    if (value?.kind !== Kind.VARIABLE) return undefined;
    const name = value.name.value;
    if (variables[name] !== undefined) return variables[name];
    return givenBy(operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue);
  }

  return costOfSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}
