/** Whether somebody may pass what others wrote. */
export function isReviewer(viewer: App.Locals["viewer"]): boolean {
  return ["REVIEWER", "ADMIN"].some((role) => viewer?.roles.includes(role));
}
