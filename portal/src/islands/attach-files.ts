/** Files that are chosen for a case go up at once, one after the other, each with how far it is; then the form comes back with a row for each. */
import { sendFile } from "./send-file.ts";
import { showProgress } from "./show-progress.ts";

const LARGEST = 20 * 1024 * 1024;
const chooser = document.querySelector<HTMLElement>("[data-attach]");
const input = chooser?.querySelector<HTMLInputElement>("input[type=file]");
const button = chooser?.querySelector<HTMLButtonElement>("button");
const sending = document.querySelector<HTMLElement>(".sending");
if (input?.form && button && sending) {
  const { form } = input;
  button.hidden = true;
  input.addEventListener("change", async () => {
    sending.replaceChildren();
    input.disabled = true;
    const added = await sendAll([...(input.files ?? [])], form, sending);
    input.disabled = false;
    input.value = "";
    if (added === 0) return;
    form.dispatchEvent(new Event("input"));
    for (const { textContent } of sending.querySelectorAll(".refused")) addHidden(form, "refused", textContent ?? "");
    button.click();
  });
}

/** @returns how many were taken; why others were not is said in `said`. */
async function sendAll(files: File[], form: HTMLFormElement, said: HTMLElement): Promise<number> {
  let added = 0;
  for (const file of files) {
    const bar = showProgress(said, file.name);
    try {
      if (file.size > LARGEST) throw new Error(`“${file.name}”过大，最多 20 MB，没有附上。请压缩后再附。`);
      const { id, name, bytes } = await sendFile<{ id: string; name: string; bytes: number }>("/uploads/attachments", file, bar.to);
      const row = { id, name, bytes: String(bytes), description: "" };
      for (const [field, value] of Object.entries(row)) addHidden(form, `attachment.${field}`, value);
      added++;
    } catch (error) {
      said.append(Object.assign(document.createElement("p"), { className: "outcome refused", textContent: (error as Error).message }));
    }
    bar.remove();
  }
  return added;
}

function addHidden(form: HTMLFormElement, name: string, value: string): void {
  form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
}
