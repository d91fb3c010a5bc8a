/** A visit to a page with a form: what was sent, where its status goes, and whom to ask. */
export interface FormVisit {
  request: Request;
  response: { status?: number };
  ask: App.Locals["ask"];
}
