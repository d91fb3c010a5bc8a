import type { FastifyRequest } from "fastify";
import { DomainError } from "../domain/errors.ts";
import { FORM_LIMITS, LARGEST_FORM } from "./form-limits.ts";

const LIMITS = { ...FORM_LIMITS, fileSize: LARGEST_FORM };

/** What was typed into a form: its fields in their order, and whether files came along, which are not looked at. */
export interface SentTexts {
  fields: [name: string, value: string][];
  hasFiles: boolean;
}

/**
 * The texts of a form that somebody sent without being signed in, to be given back to them; nothing of it is stored.
 * @throws {DomainError} TOO_COMPLEX for more than such a form holds: then it is not read.
 */
export async function receiveTexts(request: FastifyRequest): Promise<SentTexts> {
  if (typeof request.body === "string") return { fields: [...new URLSearchParams(request.body)], hasFiles: false };
  const sent: SentTexts = { fields: [], hasFiles: false };
  if (!request.isMultipart()) return sent;
  if (!(Number(request.headers["content-length"]) <= LARGEST_FORM)) throw tooLarge();
  try {
    for await (const part of request.parts({ limits: LIMITS })) {
      if (part.type === "field") sent.fields.push([part.fieldname, String(part.value)]);
      else {
        sent.hasFiles ||= part.filename !== "";
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
    most: LARGEST_FORM,
  });
}
