import type { ErrorCode } from "../domain/errors.ts";

/** The status that a refusal has where it is no GraphQL answer. */
export const STATUS_OF: Record<ErrorCode, number> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_COMPLEX: 413,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};
