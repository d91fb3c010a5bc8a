/** Keeps what is typed into a form on this machine until it is stored: a lost connection, an expired session or a closed tab costs nothing. */
type Entry = [name: string, value: string];

const DELAY = 300;
const form = document.querySelector<HTMLFormElement>("form[data-keep]");
if (form) keep(form, `kept:${form.dataset.keep}`);

function keep(form: HTMLFormElement, key: string): void {
  const entries = () => [...new FormData(form)].filter((entry): entry is Entry => typeof entry[1] === "string");
  const asStored = JSON.stringify(entries());
  const kept = localStorage.getItem(key);
  if (kept !== null && kept !== asStored && !("typed" in form.dataset)) offer(form, JSON.parse(kept), () => localStorage.removeItem(key));
  const store = () => localStorage.setItem(key, JSON.stringify(entries()));
  let timer: number | undefined;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(store, DELAY);
  });
  form.addEventListener("submit", store);
}

/** Puts back what was kept, says so, and lets it be thrown away. */
function offer(form: HTMLFormElement, kept: Entry[], forget: () => void): void {
  const said = form.querySelector<HTMLElement>(".kept");
  fill(form, kept);
  if (!said) return;
  const drop = Object.assign(document.createElement("button"), {
    type: "button",
    className: "press-lightly",
    textContent: "丢弃，用已存的",
  });
  drop.addEventListener("click", () => {
    forget();
    location.reload();
  });
  said.append("已恢复您上次没有保存的内容。 ", drop);
  said.hidden = false;
}

function fill(form: HTMLFormElement, kept: Entry[]): void {
  const left = [...kept];
  const take = (wanted: (entry: Entry) => boolean) => {
    const at = left.findIndex(wanted);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)) continue;
    if (!field.name) continue;
    if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
      field.checked = take(([name, value]) => name === field.name && value === field.value) !== undefined;
    } else field.value = take(([name]) => name === field.name)?.[1] ?? field.value;
  }
  // What this page has no field for, a link that was looked up, a row that was added, goes along unseen.
  for (const [name, value] of left.filter(([name]) => name !== "act")) {
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
}
