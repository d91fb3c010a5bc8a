/** A document goes up with how far it is; then its drafts open. What is refused is said beside the form, which keeps the file. */
import { draftedUrl } from "../editor/drafted-url.ts";
import { sendFile } from "./send-file.ts";
import { showProgress } from "./show-progress.ts";

const form = document.querySelector<HTMLFormElement>("form[data-upload]");
const said = form?.querySelector<HTMLElement>(".sending");
if (form && said) {
  form.addEventListener("submit", async (event) => {
    const file = form.querySelector<HTMLInputElement>("input[type=file]")?.files?.[0];
    if (!file) return;
    event.preventDefault();
    said.replaceChildren();
    const button = form.querySelector("button");
    if (button) button.disabled = true;
    const bar = showProgress(said, file.name);
    try {
      const { ids } = await sendFile<{ ids: string[] }>(form.dataset.upload as string, file, bar.to);
      location.assign(draftedUrl(ids));
    } catch (error) {
      bar.remove();
      if (button) button.disabled = false;
      said.append(Object.assign(document.createElement("p"), { className: "outcome refused", textContent: (error as Error).message }));
    }
  });
}
