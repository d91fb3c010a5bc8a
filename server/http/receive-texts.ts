import type { FastifyRequest } from "fastify";
import { DomainError } from "../domain/errors.ts";
import { FORM_LIMITS, LARGEST_FORM } from "./form-limits.ts";
import { LARGEST_FILE } from "./receive-file.ts";

/** Whoever is not signed in has no more read of them than the texts of a form with one file, or a few small ones. */
const MOST = LARGEST_FORM + LARGEST_FILE;
const LIMITS = { ...FORM_LIMITS, fileSize: LARGEST_FILE };

/** What was typed into a form: its fields in their order, and the names of the files that came along, which are not looked at. */
export interface SentTexts {
  fields: [name: string, value: string][];
  fileNames: string[];
}

/**
 * The texts of a form that somebody sent without being signed in, to be given back to them; nothing of it is stored.
 * @throws {DomainError} TOO_COMPLEX for more than such a form holds: then it is not read.
 */
export async function receiveTexts(request: FastifyRequest): Promise<SentTexts> {
  if (typeof request.body === "string") return { fields: [...new URLSearchParams(request.body)], fileNames: [] };
  const sent: SentTexts = { fields: [], fileNames: [] };
  if (!request.isMultipart()) return sent;
  if (!(Number(request.headers["content-length"]) <= MOST)) throw tooLarge();
  let length = 0;
  try {
    for await (const part of request.parts({ limits: LIMITS })) {
      if (part.type === "field") {
        const value = String(part.value);
        length += value.length;
        if (length > LARGEST_FORM || part.valueTruncated) throw tooLarge();
        sent.fields.push([part.fieldname, value]);
      } else {
        if (part.filename) sent.fileNames.push(part.filename);
        part.file.resume();
      }
    }
  } catch {
    throw tooLarge();
  }
  return sent;
}

function tooLarge(): DomainError {
  return new DomainError("TOO_COMPLEX", "表单太大或没有收完整，这里留不下。请用浏览器的“返回”回到表单，先把写的抄存下来，登录后再保存。", {
    most: MOST,
  });
}
