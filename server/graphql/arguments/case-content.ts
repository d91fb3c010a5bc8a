import type { AttachmentInput } from "../../../schema/inputs/attachment-input.ts";
import type { CaseResultInput } from "../../../schema/inputs/case-result-input.ts";
import type { CreateCaseStudyInput, UpdateCaseStudyInput } from "../../../schema/inputs/case-study-inputs.ts";
import { BadInputError } from "../../domain/errors.ts";
import type { AttachedFile, CaseContent, CaseFigure } from "../../domain/manuscripts/manuscript.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { attachmentName } from "../../editorial/files/attachment-name.ts";
import { readUploadedFiles } from "../../graph/manuscripts/uploaded-files.ts";
import type { Context } from "../context.ts";

/** A new case; one of an editor's unit, unless another is named. @throws {BadInputError} for an attachment that was not uploaded. */
export async function newCase(context: Context, { unitId }: Viewer, input: CreateCaseStudyInput): Promise<CaseContent> {
  return {
    title: input.title,
    summary: input.summary,
    jurisdictionId: input.jurisdiction,
    submittedById: input.submittedBy ?? unitId,
    note: input.note ?? null,
    background: input.background ?? null,
    practice: input.practice,
    outcome: input.outcome ?? null,
    results: (input.results ?? []).map(toFigure),
    indicatorIds: input.indicators ?? [],
    measureIds: input.measures ?? [],
    policyIds: input.policies ?? [],
    attachments: await toFiles(context, input.attachments ?? []),
    citation: null,
  };
}

/** What an input changes; null takes away what may be missing, and is as good as left out for what may not. */
export async function toCaseChanges(context: Context, input: UpdateCaseStudyInput): Promise<Partial<CaseContent>> {
  const { submittedBy, note, background, outcome, results, indicators, measures, policies, attachments } = input;
  return {
    ...(input.title != null && { title: input.title }),
    ...(input.summary != null && { summary: input.summary }),
    ...(input.jurisdiction != null && { jurisdictionId: input.jurisdiction }),
    ...(input.practice != null && { practice: input.practice }),
    ...(submittedBy !== undefined && { submittedById: submittedBy }),
    ...(note !== undefined && { note }),
    ...(background !== undefined && { background }),
    ...(outcome !== undefined && { outcome }),
    ...(results != null && { results: results.map(toFigure) }),
    ...(indicators != null && { indicatorIds: indicators }),
    ...(measures != null && { measureIds: measures }),
    ...(policies != null && { policyIds: policies }),
    ...(attachments != null && { attachments: await toFiles(context, attachments) }),
  };
}

function toFigure({ name, before, after, unit, source }: CaseResultInput): CaseFigure {
  return { name, before: before ?? null, after: after ?? null, unit: unit ?? null, source: source ?? null };
}

/** What is attached must have been uploaded: its type and size are what was found then, and no name says otherwise. */
async function toFiles({ graph }: Context, inputs: AttachmentInput[]): Promise<AttachedFile[]> {
  const files = await readUploadedFiles(
    graph,
    inputs.map(({ id }) => id),
  );
  return inputs.map(({ id, name, description }) => {
    const file = files.get(id);
    if (!file) throw new BadInputError(`附件“${id.slice(0, 80)}”没有上传过。请先上传文件，再用返回的编号。`, { field: "attachments", id });
    return { ...file, name: name == null ? file.name : attachmentName(file.mediaType, name), description: description ?? null };
  });
}
