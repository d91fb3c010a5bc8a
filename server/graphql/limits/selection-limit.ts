import { type ASTVisitor, Kind, type SelectionSetNode, type ValidationContext } from "graphql";
import { LIMITS } from "./limits.ts";
import { tooComplex } from "./too-complex.ts";

/** Counts fragments as if each spread were written out: few that spread each other twice hold selections beyond measure. */
export function selectionLimit(context: ValidationContext): ASTVisitor {
  const counted = new Map<string, number>();

  function countSelections({ selections }: SelectionSetNode): number {
    let count = selections.length;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) count += countFragment(selection.name.value);
      else if (selection.selectionSet) count += countSelections(selection.selectionSet);
    }
    return count;
  }

  function countFragment(name: string): number {
    const known = counted.get(name);
    if (known !== undefined) return known;
    // One that spreads itself is refused by another rule.
    counted.set(name, 0);
    const fragment = context.getFragment(name);
    const count = fragment ? countSelections(fragment.selectionSet) : 0;
    counted.set(name, count);
    return count;
  }

  return {
    OperationDefinition({ selectionSet }) {
      if (countSelections(selectionSet) <= LIMITS.selections) return;
      context.reportError(tooComplex(`片段展开后要的字段太多：最多 ${LIMITS.selections} 个。请分几次查询。`));
    },
  };
}
