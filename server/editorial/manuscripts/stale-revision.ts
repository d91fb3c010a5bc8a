import { DomainError } from "../../domain/errors.ts";
import type { Manuscript } from "../../domain/manuscripts/manuscript.ts";
import type { Act } from "../../domain/manuscripts/rules.ts";

/** Told to whoever read a revision that is no longer the stored one: carries what is stored. */
export function staleRevision(act: Act, { id, revision, updatedAt, updatedBy, content, state }: Manuscript, read: number): DomainError {
  const who = updatedBy?.name ?? "别人";
  const advice =
    act === "change"
      ? `您写的没有存，也没有丢：请对照已存的第 ${revision} 版合并，再存一次。`
      : `这一步没有做：请看过第 ${revision} 版，再定要不要做。`;
  return new DomainError("CONFLICT", `您读到的是第 ${read} 版，${who}已经存了第 ${revision} 版。${advice}`, {
    id,
    revision,
    stored: { revision, state, updatedAt, updatedBy: who, content },
  });
}
