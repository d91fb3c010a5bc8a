import { SUGGEST } from "../queries/suggest.ts";
import { KIND_WORDS } from "../reading/kind-words.ts";

interface Suggestion {
  text: string;
  kind: string | null;
  url: string | null;
}

const input = document.querySelector<HTMLInputElement>("#q");
const list = document.querySelector<HTMLUListElement>("#suggestions");
if (input && list) attach(input, list);

/** Makes the field a combobox (ARIA 1.2, list autocomplete with manual selection); without an answer it stays a plain field. */
function attach(field: HTMLInputElement, listbox: HTMLUListElement): void {
  let options: Suggestion[] = [];
  let active = -1;
  let asked: AbortController | undefined;
  let composing = false;

  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": listbox.id,
    "aria-expanded": "false",
  }))
    field.setAttribute(name, value);

  const show = (found: Suggestion[]) => {
    options = found;
    active = -1;
    field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-expanded", String(found.length > 0));
    listbox.hidden = found.length === 0;
    listbox.replaceChildren(...found.map(asOption));
  };

  const asOption = ({ text, kind }: Suggestion, index: number) => {
    const option = document.createElement("li");
    option.id = `suggestion-${index}`;
    option.role = "option";
    option.ariaSelected = "false";
    option.append(text);
    if (kind) {
      const note = document.createElement("small");
      note.textContent = KIND_WORDS[kind] ?? "";
      option.append(note);
    }
    // Before the field loses focus and the list closes.
    option.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      choose(index);
    });
    return option;
  };

  const activate = (index: number) => {
    active = index;
    [...listbox.children].forEach((option, place) => {
      option.ariaSelected = String(place === index);
    });
    field.setAttribute("aria-activedescendant", `suggestion-${index}`);
  };

  const choose = (index: number) => {
    const { text, url } = options[index] as Suggestion;
    show([]);
    if (url) location.assign(url);
    else {
      field.value = text;
      field.form?.requestSubmit();
    }
  };

  const ask = async () => {
    asked?.abort();
    const prefix = field.value.trim();
    if (!prefix || composing) return show([]);
    asked = new AbortController();
    try {
      const response = await fetch("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: SUGGEST, variables: { prefix } }),
        signal: asked.signal,
      });
      show((await response.json()).data?.suggest ?? []);
    } catch {
      // Superseded by the next key, or the API does not answer: the form itself still works.
    }
  };

  let timer: ReturnType<typeof setTimeout>;
  const askSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  };
  field.addEventListener("input", askSoon);
  // Pinyin on its way to characters is no query yet.
  field.addEventListener("compositionstart", () => {
    composing = true;
  });
  field.addEventListener("compositionend", () => {
    composing = false;
    askSoon();
  });
  field.addEventListener("blur", () => show([]));
  field.addEventListener("keydown", (event) => {
    if (options.length === 0 || event.isComposing) return;
    if (event.key === "ArrowDown") activate((active + 1) % options.length);
    else if (event.key === "ArrowUp") activate(active <= 0 ? options.length - 1 : active - 1);
    else if (event.key === "Escape") show([]);
    else if (event.key === "Enter" && active >= 0) choose(active);
    else return;
    event.preventDefault();
  });
}
