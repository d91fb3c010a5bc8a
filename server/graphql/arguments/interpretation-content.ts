import type {
  CreateInterpretationInput,
  InterpretationSectionInput,
  UpdateInterpretationInput,
} from "../../../schema/inputs/interpretation-inputs.ts";
import type { InterpretationContent } from "../../domain/manuscripts/manuscript.ts";

export function newInterpretation({ title, policy, official, note, sections }: CreateInterpretationInput): InterpretationContent {
  return { title, policyId: policy, official: official ?? false, note: note ?? null, sections: sections.map(toSection) };
}

/** What an input changes; null and left out alike say nothing, but for the note, which null takes away. */
export function toInterpretationChanges({
  title,
  policy,
  official,
  note,
  sections,
}: UpdateInterpretationInput): Partial<InterpretationContent> {
  return {
    ...(title != null && { title }),
    ...(policy != null && { policyId: policy }),
    ...(official != null && { official }),
    ...(note !== undefined && { note }),
    ...(sections != null && { sections: sections.map(toSection) }),
  };
}

function toSection({ heading, text, clause }: InterpretationSectionInput): InterpretationContent["sections"][number] {
  return { heading, text, clauseId: clause ?? null };
}
