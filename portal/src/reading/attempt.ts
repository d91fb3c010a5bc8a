/** What came of a form: what was done, or why not, in words for whoever sent it. */
type Outcome<Done> = { done: Done; refusal: null } | { done: null; refusal: string };

/** Does what a form asks for; a refusal is told on the page it came from, which answers with its status. */
export async function attempt<Done>(response: { status?: number }, work: () => Promise<Done>): Promise<Outcome<Done>> {
  try {
    return { done: await work(), refusal: null };
  } catch (error) {
    const { status, message } = error as Error & { status?: number };
    // What is not the sender's to mend becomes a page of its own.
    if (!status || status >= 500) throw error;
    response.status = status;
    return { done: null, refusal: message };
  }
}
