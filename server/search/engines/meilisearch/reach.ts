import { DomainError, UnavailableError } from "../../../domain/errors.ts";

/** What a call to the search server gives; what it throws is always a clear `DomainError`, whatever the client wraps it in. */
export async function reach<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof DomainError) throw cause;
    throw new UnavailableError("检索服务的回答无法读懂，请稍后再试；若一直如此，请检查 SEARCH_URL 是否指向 Meilisearch。");
  }
}
