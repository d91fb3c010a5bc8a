import { clauseId } from "../../domain/ids.ts";
import type { DraftAdvice, InterpretationContent } from "../../domain/manuscripts/manuscript.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { readTargets } from "../../graph/manuscripts/read-targets.ts";
import { createManuscript } from "../manuscripts/create-manuscript.ts";
import type { Desk } from "../manuscripts/desk.ts";
import { readWarnings } from "../manuscripts/read-warnings.ts";
import { readApart } from "../reading/read-apart.ts";
import { adviceAsWarning, type DraftWarning } from "./draft-warning.ts";
import { type ExplainedPolicy, findExplainedPolicy } from "./find-explained-policy.ts";
import type { ReadInterpretation } from "./read-interpretation-document.ts";
import type { SentFile } from "./sent-file.ts";

const LONGEST_NOTE = 1_000;

/**
 * Turns an uploaded document into the draft of an interpretation, section by section; a section explains the clause that it cites first.
 * @param named the policy that it explains: id, 文号 or title; without it the words of the document say it
 * @throws {BadInputError} for a document that cannot be read, or does not make plain which held policy it explains. Nothing is kept then.
 * @throws {DomainError} TOO_COMPLEX for one that takes more time or memory than any document does.
 */
export async function draftInterpretation(
  desk: Desk,
  viewer: Viewer,
  sent: SentFile,
  named: string | null,
): Promise<{ id: string; warnings: DraftWarning[] }> {
  const { graph } = desk;
  const read = await readApart("readInterpretation", sent);
  const policy = await findExplainedPolicy(graph, named, read);
  const content = withPreface(read, {
    title: read.title.slice(0, 200),
    policyId: policy.id,
    official: read.official ?? false,
    note: null,
    sections: await sectionsBeside(desk, policy.id, read),
  });
  const advice = adviceOn(content, read, policy);
  const { id } = await createManuscript(desk, viewer, "Interpretation", content, { proposals: [], advice });
  const found = await readWarnings(graph, { kind: "Interpretation", content });
  return { id, warnings: [...advice.map(adviceAsWarning), ...found].map((warning) => ({ ...warning, id })) };
}

/** Each section with the clause that it cites first, where the policy has that clause. */
async function sectionsBeside(
  { graph }: Desk,
  policyId: string,
  { sections }: ReadInterpretation,
): Promise<InterpretationContent["sections"]> {
  const cited = sections.map(({ citations }) => {
    const own = citations.find((citation) => citation.policyId === policyId);
    return own ? clauseId(policyId, own.ordinal) : null;
  });
  const clauses = await readTargets(
    graph,
    cited.filter((id) => id !== null),
  );
  return sections.map(({ heading, text }, index) => {
    const id = cited[index] ?? null;
    return { heading: heading.slice(0, 200), text, clauseId: id && clauses.get(id)?.label === "Clause" ? id : null };
  });
}

/** What stands above the first section is the note, unless it is too long for one. */
function withPreface({ preface }: ReadInterpretation, content: InterpretationContent): InterpretationContent {
  if (preface.length <= LONGEST_NOTE) return { ...content, note: preface || null };
  return { ...content, sections: [{ heading: "", text: preface, clauseId: null }, ...content.sections] };
}

function adviceOn(
  { sections }: InterpretationContent,
  { official, picturesElsewhere }: ReadInterpretation,
  { why }: ExplainedPolicy,
): DraftAdvice[] {
  const blank = sections.findIndex(({ heading }) => heading === "");
  const loose = sections.findIndex(({ clauseId: clause }) => clause === null);
  return [
    ...(why ? [{ field: "policy", place: "解释的政策", advice: why }] : []),
    ...(official === null
      ? [{ field: "official", place: "性质", advice: "先按“依原文整理”记下；发文机关或主管部门的解读，请改选“官方解读”。" }]
      : []),
    ...(blank >= 0 ? [{ field: `sections.${blank}`, place: "小节标题", advice: "文件里这一段没有标题，请补上。" }] : []),
    ...(loose >= 0
      ? [{ field: `sections.${loose}`, place: "解释哪一条", advice: "文件没有写明有的小节对应哪一条，请逐节选；讲整份政策的不选。" }]
      : []),
    ...(picturesElsewhere > 0
      ? [
          {
            field: "sections.0",
            place: "图",
            advice: `文里引用的 ${picturesElsewhere} 幅图没有带过来，正文里只留下图的说明。要紧的请写成文字。`,
          },
        ]
      : []),
  ];
}
