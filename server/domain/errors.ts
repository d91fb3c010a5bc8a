/** The codes that reach a client as `extensions.code`. */
export type ErrorCode =
  | "BAD_USER_INPUT"
  | "NOT_FOUND"
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "CONFLICT"
  | "TOO_COMPLEX"
  | "RATE_LIMITED"
  | "UNAVAILABLE";

/** An error that a person may read: what happened, with what input, what to do next. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;

  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.details = details;
  }
}

/** What was asked for in a way that cannot be answered; the message says how to ask. */
export class BadInputError extends DomainError {
  constructor(message: string, details?: Record<string, unknown>) {
    super("BAD_USER_INPUT", message, details);
  }
}

export class NotFoundError extends DomainError {
  constructor(message: string, details?: Record<string, unknown>) {
    super("NOT_FOUND", message, details);
  }
}

/** A part of the service gives no answer; what was asked may be asked again. */
export class UnavailableError extends DomainError {
  constructor(message: string, details?: Record<string, unknown>) {
    super("UNAVAILABLE", message, details);
  }
}

/** Nobody is signed in where somebody must be. */
export class UnauthenticatedError extends DomainError {
  constructor(
    message = "请先登录再操作。登录页在 /editor/sign-in；程序调用请带上 Authorization: Bearer 令牌。",
    details?: Record<string, unknown>,
  ) {
    super("UNAUTHENTICATED", message, details);
  }
}

/** Who asks is known and may not; the message says who may. */
export class ForbiddenError extends DomainError {
  constructor(message: string, details?: Record<string, unknown>) {
    super("FORBIDDEN", message, details);
  }
}
