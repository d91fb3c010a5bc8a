import { BadInputError } from "../../domain/errors.ts";
import type { NodeLabel } from "../../domain/graph-model.ts";
import type { CaseContent, InterpretationContent, ManuscriptKind } from "../../domain/manuscripts/manuscript.ts";
import { readTargets } from "../../graph/manuscripts/read-targets.ts";
import { readUploadedFiles } from "../../graph/manuscripts/uploaded-files.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";

interface Link {
  field: string;
  id: string | null;
  label: NodeLabel;
}

const WORDS: Partial<Record<NodeLabel, string>> = {
  Jurisdiction: "地区",
  Unit: "单位",
  Indicator: "指标",
  Measure: "举措",
  Policy: "政策",
  Clause: "条款",
};

const LINKS: { [Kind in ManuscriptKind]: (content: never) => Link[] } = {
  CaseStudy: ({ jurisdictionId, submittedById, indicatorIds, measureIds, policyIds, citation }: CaseContent) => [
    { field: "jurisdiction", id: jurisdictionId, label: "Jurisdiction" },
    { field: "submittedBy", id: submittedById, label: "Unit" },
    ...indicatorIds.map((id): Link => ({ field: "indicators", id, label: "Indicator" })),
    ...measureIds.map((id): Link => ({ field: "measures", id, label: "Measure" })),
    ...policyIds.map((id): Link => ({ field: "policies", id, label: "Policy" })),
    { field: "citation", id: citation?.clauseId ?? null, label: "Clause" },
  ],
  Interpretation: ({ policyId, sections }: InterpretationContent) => [
    { field: "policy", id: policyId, label: "Policy" },
    ...sections.map(({ clauseId }): Link => ({ field: "sections.clause", id: clauseId, label: "Clause" })),
  ],
};

/** @throws {BadInputError} naming the field and the id, where a manuscript links to what is not there or is something else, or has a file that is not. */
export async function checkLinks(graph: GraphReader, kind: ManuscriptKind, content: CaseContent | InterpretationContent): Promise<void> {
  if ("attachments" in content) await checkFiles(graph, content);
  if ("sections" in content) checkClauses(content);
  const links = LINKS[kind](content as never).filter((link): link is Link & { id: string } => link.id !== null);
  const targets = await readTargets(
    graph,
    links.map(({ id }) => id),
  );
  const broken = links.find(({ id, label }) => targets.get(id)?.label !== label);
  if (!broken) return;
  const { field, id, label } = broken;
  throw new BadInputError(`${WORDS[label]}写的“${id.slice(0, 100)}”不是一个${WORDS[label]}的编号。请在页面上选取，或先查到编号再填。`, {
    field,
    id,
  });
}

/** A section explains a clause of the policy that the whole explains; the id of a clause begins with that of its policy. */
function checkClauses({ policyId, sections }: InterpretationContent): void {
  const stray = sections.find(({ clauseId }) => clauseId !== null && !clauseId.startsWith(`${policyId}.`));
  if (!stray) return;
  throw new BadInputError(`“${stray.heading}”一节对应的条款不在所解释的政策里。请重新选取条款。`, {
    field: "sections.clause",
    id: stray.clauseId,
  });
}

/** Each must be there still: what is attached to nothing for a day is deleted. */
async function checkFiles(graph: GraphReader, { attachments }: CaseContent): Promise<void> {
  const files = await readUploadedFiles(
    graph,
    attachments.map(({ id }) => id),
  );
  const lost = attachments.find(({ id }) => !files.has(id));
  if (!lost) return;
  const { id, name } = lost;
  throw new BadInputError(`附件“${name}”已经不在了：上传后一天没有用到的文件会清理。请重新上传。`, { field: "attachments", id });
}
