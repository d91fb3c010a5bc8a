/** Parts of a form that only say what its last sending was for. */
const PASSING = new Set(["act", "refused"]);

/** Puts entries back into a form's fields. @returns whether the server must show some: those that had no field, and those that a page only follows */
export function fillForm(form: HTMLFormElement, entries: [name: string, value: string][]): boolean {
  const left = entries.filter(([name]) => !PASSING.has(name));
  const take = (wanted: (entry: [string, string]) => boolean) => {
    const at = left.findIndex(wanted);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  let isFollowed = false;
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)) continue;
    if (!field.name || field.type === "file") continue;
    if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
      field.checked = take(([name, value]) => name === field.name && value === field.value) !== undefined;
      continue;
    }
    const value = take(([name]) => name === field.name)?.[1] ?? field.value;
    // Which policy it is decides what clauses there are to choose from.
    if (field.type === "hidden" && field.name !== "revision" && value !== field.value) isFollowed = true;
    field.value = value;
  }
  for (const [name, value] of left) form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  return isFollowed || left.length > 0;
}
