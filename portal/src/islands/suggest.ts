/** Suggests what a reader may be about to type; where the API does not answer, the field stays a plain one. */
import { SUGGEST } from "../queries/suggest.ts";
import { KIND_WORDS } from "../reading/kind-words.ts";
import { Combobox, type Option } from "./combobox.ts";

interface Suggestion extends Option {
  url: string | null;
}

/** Milliseconds without a key before it is asked. */
const PAUSE = 120;

const input = document.querySelector<HTMLInputElement>("#q");
const list = document.querySelector<HTMLUListElement>("#suggestions");
if (input && list) suggestInto(input, list);

function suggestInto(field: HTMLInputElement, listbox: HTMLUListElement): void {
  const combobox = new Combobox<Suggestion>(field, listbox, (suggestion) => open(field, suggestion));
  let asked: AbortController | undefined;
  let timer: number | undefined;
  let composing = false;

  /** What was asked before is for nobody any more, whenever its answer comes. */
  const forget = () => {
    clearTimeout(timer);
    asked?.abort();
  };
  const ask = async () => {
    forget();
    const prefix = field.value.trim();
    if (!prefix || composing) return combobox.show([]);
    asked = new AbortController();
    const { signal } = asked;
    const found = await suggestionsFor(prefix, signal);
    if (!signal.aborted) combobox.show(found);
  };
  const askSoon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE);
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
  field.addEventListener("blur", () => {
    forget();
    combobox.show([]);
  });
}

/** None where the API does not answer: the form itself still works. */
async function suggestionsFor(prefix: string, signal: AbortSignal): Promise<Suggestion[]> {
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: SUGGEST, variables: { prefix } }),
      signal,
    });
    const { data } = (await response.json()) as { data?: { suggest: { text: string; kind: string | null; url: string | null }[] } };
    return (data?.suggest ?? []).map(({ text, kind, url }) => ({ text, url, note: kind && (KIND_WORDS[kind] ?? null) }));
  } catch {
    return [];
  }
}

/** Goes to the page of a thing; searches for what has none. */
function open(field: HTMLInputElement, { text, url }: Suggestion): void {
  if (url) location.assign(url);
  else {
    field.value = text;
    field.form?.requestSubmit();
  }
}
