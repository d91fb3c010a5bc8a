/** What came of a form: what was done, or why not, in words for whoever sent it. */
export type Outcome<Done> = { done: Done; refusal: null } | { done: null; refusal: string };

const STATUS: Record<string, number> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_COMPLEX: 413,
  RATE_LIMITED: 429,
};

/** Does what a form asks for; a refusal is told on the page it came from, which answers with its status. */
export async function attempt<Done>(response: { status?: number }, work: () => Promise<Done>): Promise<Outcome<Done>> {
  try {
    return { done: await work(), refusal: null };
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const status = code && STATUS[code];
    if (!status) throw error;
    response.status = status;
    return { done: null, refusal: message };
  }
}
