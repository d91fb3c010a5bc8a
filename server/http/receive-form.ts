import type { FastifyRequest } from "fastify";
import { BadInputError, DomainError } from "../domain/errors.ts";
import type { SentFile } from "../editorial/uploads/sent-file.ts";
import { FORM_LIMITS, LARGEST_FORM } from "./form-limits.ts";
import { LARGEST_FILE } from "./receive-file.ts";

/** A page's form as it was sent: all its fields, whatever became of its files. */
interface ReceivedForm<Kept> {
  form: FormData;
  /** What was made of its files, in their order. */
  files: Kept[];
  /** Why the others were not taken, in words. */
  refusals: string[];
}

/**
 * The form of a page with its files, each handed to `keep` as soon as it is whole, so that there is one in memory at a time. A file that
 * is refused costs nothing that was typed beside it.
 * @throws {DomainError} where the form itself cannot be read to its end.
 */
export async function receiveForm<Kept>(
  request: FastifyRequest,
  keep: (file: SentFile) => Promise<Kept>,
  mostFiles = FORM_LIMITS.files,
): Promise<ReceivedForm<Kept>> {
  const limits = { ...FORM_LIMITS, files: mostFiles, fileSize: LARGEST_FILE + 1 };
  const received: ReceivedForm<Kept> = { form: new FormData(), files: [], refusals: [] };
  let length = 0;
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === "field") {
        if (part.valueTruncated) throw new BadInputError("有一栏写得太长，没有保存。请用浏览器的“返回”回到表单，缩短后再保存。");
        const value = String(part.value);
        length += value.length;
        if (length > LARGEST_FORM) throw new BadInputError("表单写得太长，没有保存。请用浏览器的“返回”回到表单，缩短后再保存。");
        received.form.append(part.fieldname, value);
        continue;
      }
      // What is too large is cut at the limit and read to its end, for the fields behind it.
      const bytes = await part.toBuffer();
      if (!part.filename) continue;
      const kept = await attemptToKeep({ name: part.filename, bytes }, part.file.truncated, keep);
      if (typeof kept === "string") received.refusals.push(kept);
      else received.files.push(kept.file);
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new BadInputError(`表单没有收完整，没有保存。请用浏览器的“返回”回到表单再试一次；一次最多 ${mostFiles} 个文件。`, {
      cause: (error as Error).message,
    });
  }
  return received;
}

async function attemptToKeep<Kept>(
  sent: SentFile,
  isTooLarge: boolean,
  keep: (file: SentFile) => Promise<Kept>,
): Promise<{ file: Kept } | string> {
  if (isTooLarge) return `“${sent.name}”过大，最多 20 MB，没有收下。请压缩或拆分后再上传。`;
  try {
    return { file: await keep(sent) };
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}
