/** What a page gets when the API has no answer: the words, the code and the details that any client would see. */
export class ApiError extends Error {
  readonly code: string;
  /** What was asked wrongly, by name. */
  readonly asked: Record<string, unknown>;

  constructor(message: string, { code, ...asked }: Record<string, unknown>) {
    super(message);
    this.name = "ApiError";
    this.code = String(code);
    this.asked = asked;
  }
}
