/** Under what a form is kept on a machine: what one account typed is not offered to another. */
export function formKey(viewer: { username: string } | null, path: string): string {
  return `${viewer?.username ?? ""}:${path.replace(/\/$/, "")}`;
}
