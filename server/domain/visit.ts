/** The request behind a question, as far as signing in and out depend on it. */
export interface Visit {
  /** Where it came from, as far as the proxies before this server are trusted. */
  address: string;
  headers: Headers;
  /** Sends a `Set-Cookie` line along with the answer. */
  setCookie: (line: string) => void;
}

/** What this program asks itself, on nobody's behalf. */
export const NO_VISIT: Visit = { address: "", headers: new Headers(), setCookie: () => {} };
