/** Thrown by a page whose id the API does not know; the middleware turns it into a page that helps. */
export class AbsentError extends Error {
  readonly code = "NOT_FOUND";
}
