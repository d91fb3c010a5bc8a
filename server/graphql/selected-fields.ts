import { type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode } from "graphql";

/** Fields by name, each with every selection of it: under other aliases, in fragments, more than once. */
type SelectedFields = Map<string, SelectionSetNode[]>;
type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/**
 * Everything that selections may ask for. What `@skip` and `@include` leave out and what a type condition rules out counts too: better
 * to bring a little more than to have a statement for each case.
 */
export function selectedFields(selectionSets: readonly SelectionSetNode[], fragments: Fragments): SelectedFields {
  const fields: SelectedFields = new Map();
  const visited = new Set<string>();

  function visit(selection: SelectionNode): void {
    if (selection.kind === Kind.FIELD) {
      const inner = fields.get(selection.name.value) ?? [];
      if (selection.selectionSet) inner.push(selection.selectionSet);
      fields.set(selection.name.value, inner);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) selection.selectionSet.selections.forEach(visit);
    else if (!visited.has(selection.name.value)) {
      visited.add(selection.name.value);
      fragments[selection.name.value]?.selectionSet.selections.forEach(visit);
    }
  }

  for (const { selections } of selectionSets) selections.forEach(visit);
  return fields;
}
