import type { NoticeReading, NoticeUpload } from "../../domain/notices/notice-upload.ts";
import type { PolicySource } from "../../graph/load/policy-source.ts";

/** An uploaded notice as a load takes it, its facts as they were read. */
export function sourceOf(upload: NoticeUpload, { outline, facts }: NoticeReading): PolicySource {
  const { policyId, title, jurisdiction, parents } = upload;
  return {
    origin: { id: policyId, title, jurisdiction, parents, kind: facts.kind, publisher: facts.issuer, note: null },
    outline,
    facts,
  };
}
