/** A document goes up with how far it is; then its drafts open. What is refused is said beside the form, which keeps the file. */
import { draftedUrl } from "../editor/drafted-url.ts";
import { sendFile } from "./send-file.ts";
import { showProgress } from "./show-progress.ts";

const form = document.querySelector<HTMLFormElement>("form[data-upload]");
const said = form?.querySelector<HTMLElement>(".sending");
const why = form?.querySelector<HTMLElement>("[data-why]");
const kinds = [...(form?.querySelectorAll<HTMLInputElement>("input[name=kind]") ?? [])];
const chosenFile = () => form?.querySelector<HTMLInputElement>("input[type=file]")?.files?.[0];

form?.querySelector("input[type=file]")?.addEventListener("change", () => {
  const name = chosenFile()?.name ?? "";
  const fitting = kinds.filter(({ dataset }) => new RegExp(dataset.named ?? "").test(name));
  const [kind] = fitting;
  // A name that says both, or neither, says nothing.
  if (fitting.length !== 1 || !kind || !why) return;
  kind.checked = true;
  why.textContent = `按文件名替您选了“${kind.value === "case" ? "案例" : "政策解读"}”，请核对。`;
  why.hidden = false;
});
for (const kind of kinds) kind.addEventListener("change", () => why && (why.hidden = true));

if (form && said) {
  form.addEventListener("submit", async (event) => {
    const file = chosenFile();
    const kind = kinds.find(({ checked }) => checked);
    if (!file || !kind) return;
    event.preventDefault();
    said.replaceChildren();
    const button = form.querySelector("button");
    if (button) button.disabled = true;
    const bar = showProgress(said, file.name);
    try {
      const policy = form.querySelector<HTMLInputElement>("input[name=policy]")?.value ?? "";
      const { ids } = await sendFile<{ ids: string[] }>(kind.dataset.route as string, file, bar.to, { policy });
      location.assign(draftedUrl(kind.value === "case" ? "CASE_STUDY" : "INTERPRETATION", ids));
    } catch (error) {
      bar.remove();
      if (button) button.disabled = false;
      said.append(Object.assign(document.createElement("p"), { className: "outcome refused", textContent: (error as Error).message }));
    }
  });
}
