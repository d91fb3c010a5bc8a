import type { FastifyRequest } from "fastify";
import { BadInputError } from "../domain/errors.ts";
import type { Viewer } from "../domain/viewer.ts";
import type { Desk } from "../editorial/manuscripts/desk.ts";
import { receiveNotice } from "../editorial/notices/receive-notice.ts";
import { draftCaseStudies } from "../editorial/uploads/draft-case-studies.ts";
import { draftInterpretation } from "../editorial/uploads/draft-interpretation.ts";
import { keepFile } from "../editorial/uploads/keep-file.ts";
import type { SentFile } from "../editorial/uploads/sent-file.ts";
import { editorOf } from "./editor-of.ts";
import { receiveForm } from "./receive-form.ts";

/** A page's form with one document: what was typed and chosen in it, and the document, or why there is none. */
interface DocumentForm {
  fields: Record<string, string>;
  file: SentFile | null;
  refusal: string | null;
}

export interface PageForms {
  /** The form of a page, its files kept for the case they are to come with. @throws as `receiveForm` does. */
  readForm: () => ReturnType<typeof receiveForm<Awaited<ReturnType<typeof keepFile>>>>;
  /** The form of a page with one document, for the page to show again what was typed whatever becomes of the document. */
  readDocumentForm: () => Promise<DocumentForm>;
  /** Makes drafts from the document of such a form, as its field `kind` says. @throws {DomainError} */
  draftFromForm: (form: DocumentForm) => Promise<{ kind: "CASE_STUDY" | "INTERPRETATION"; ids: string[] }>;
  /** Puts the notice of such a form on the desk. @throws {DomainError} */
  noticeFromForm: (form: DocumentForm) => Promise<{ id: string }>;
}

/** How pages of the desk read the forms that come with files, and what they make of them. */
export function pageForms(desk: Desk, viewer: Viewer | null, request: FastifyRequest): PageForms {
  return {
    readForm: () => receiveForm(request, async (sent) => keepFile(desk, editorOf(viewer), sent)),
    readDocumentForm: async () => {
      editorOf(viewer);
      const { form, files, refusals } = await receiveForm(request, async (sent) => sent, 1);
      const fields = Object.fromEntries([...form].map(([name, value]) => [name, String(value).trim()]));
      return { fields, file: files[0] ?? null, refusal: refusals[0] ?? null };
    },
    draftFromForm: async (form) => {
      const { kind, policy } = form.fields;
      if (kind === "case") {
        const { ids } = await draftCaseStudies(desk, editorOf(viewer), fileOf(form), null);
        return { kind: "CASE_STUDY", ids };
      }
      if (kind !== "interpretation")
        throw new BadInputError("请先选这份文件是案例还是政策解读，再上传。没有保存任何东西。", { field: "kind" });
      const { id } = await draftInterpretation(desk, editorOf(viewer), fileOf(form), policy || null);
      return { kind: "INTERPRETATION", ids: [id] };
    },
    noticeFromForm: async (form) => {
      const { jurisdiction = "", again } = form.fields;
      return receiveNotice(desk, editorOf(viewer), fileOf(form), { jurisdiction, again: Boolean(again) });
    },
  };
}

/** @throws {BadInputError} where none was chosen, or it was refused. */
function fileOf({ file, refusal }: DocumentForm): SentFile {
  if (!file) throw new BadInputError(refusal ?? "还没有选文件。请选一个文件，再上传。");
  return file;
}
