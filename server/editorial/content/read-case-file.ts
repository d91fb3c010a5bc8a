import type { z } from "zod";
import { BadInputError } from "../../domain/errors.ts";
import { foldName } from "../../domain/fold-name.ts";
import { clauseId } from "../../domain/ids.ts";
import type { CaseContent } from "../../domain/manuscripts/manuscript.ts";
import type { CaseFront, ContentFile } from "./content-file.ts";
import { type ContentWorld, checkCitations } from "./content-world.ts";
import { type ReadMarkdown, readMarkdown } from "./markdown.ts";

/**
 * A case of the collection as an editor would have written it.
 * @throws {BadInputError} when it cites or names what does not exist, or lacks `## 做法`. Its quote is checked when it is loaded.
 */
export function readCaseFile({ id, front, body }: ContentFile<z.infer<typeof CaseFront>>, world: ContentWorld): CaseContent {
  const read = readMarkdown(body);
  checkCitations(id, [{ policyId: front.policy, ordinal: front.clause }, ...read.citations], world);
  const jurisdiction = world.jurisdictions.find(({ name }) => name === front.jurisdiction);
  if (!jurisdiction) throw new BadInputError(`${id}.md：没有地区“${front.jurisdiction}”。`, { file: id, jurisdiction: front.jurisdiction });
  const practice = sectionOf(read, "做法");
  if (practice === null) throw new BadInputError(`${id}.md：缺少“## 做法”一节。`, { file: id });
  return {
    title: front.title,
    summary: front.summary,
    jurisdictionId: jurisdiction.id,
    submittedById: null,
    note: read.preface || null,
    background: sectionOf(read, "背景"),
    practice,
    outcome: sectionOf(read, "成效"),
    results: [],
    indicatorIds: front.indicators.map((word) => subjectId(id, front.policy, "Indicator", word, world)),
    measureIds: front.measures.map((word) => subjectId(id, front.policy, "Measure", word, world)),
    policyIds: [front.policy],
    attachments: [],
    citation: { policyId: front.policy, clauseId: clauseId(front.policy, front.clause), quote: front.quote },
  };
}

function sectionOf({ sections }: ReadMarkdown, heading: string): string | null {
  return sections.find((section) => section.heading === heading)?.markdown ?? null;
}

function subjectId(file: string, policyId: string, label: "Indicator" | "Measure", word: string, world: ContentWorld): string {
  const subject = world.subjects.find(
    (each) => each.policyId === policyId && each.label === label && foldName(each.word) === foldName(word),
  );
  if (subject) return subject.id;
  const what = label === "Indicator" ? "指标" : "举措";
  throw new BadInputError(`${file}.md：政策 ${policyId} 没有${what}“${word}”。`, { file, policyId, word });
}
