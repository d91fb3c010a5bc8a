import type { z } from "zod";
import { BadInputError } from "../../domain/errors.ts";
import { clauseId } from "../../domain/ids.ts";
import type { InterpretationContent } from "../../domain/manuscripts/manuscript.ts";
import type { ContentFile, InterpretationFront } from "./content-file.ts";
import { type ContentWorld, checkCitations } from "./content-world.ts";
import { readMarkdown } from "./markdown.ts";

/**
 * An interpretation of the collection as an editor would have written it; a section explains the clause that it cites first.
 * @throws {BadInputError} when it cites what does not exist, or has no section.
 */
export function readInterpretationFile(
  { id, front, body }: ContentFile<z.infer<typeof InterpretationFront>>,
  world: ContentWorld,
): InterpretationContent {
  const { preface, sections, citations } = readMarkdown(body);
  if (!world.policyIds.has(front.policy))
    throw new BadInputError(`${id}.md：没有政策 ${front.policy}。`, { file: id, policyId: front.policy });
  if (sections.length === 0) throw new BadInputError(`${id}.md：没有以 ## 开头的小节。`, { file: id });
  checkCitations(id, citations, world);
  return {
    title: front.title,
    policyId: front.policy,
    official: front.official,
    note: preface || null,
    sections: sections.map(({ heading, markdown, citations: [first] }) => ({
      heading,
      text: markdown,
      clauseId: first ? clauseId(first.policyId, first.ordinal) : null,
    })),
  };
}
