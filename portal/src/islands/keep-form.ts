/** Keeps what is typed into a form on this machine until it is stored: a lost connection, an expired session or a closed tab costs nothing. */
import { fillForm } from "./fill-form.ts";

const DELAY = 300;
const form = document.querySelector<HTMLFormElement>("form[data-keep]");
if (form) keep(form, `kept:${form.dataset.keep}`);

function keep(form: HTMLFormElement, key: string): void {
  const entries = () => [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const asStored = JSON.stringify(entries());
  const kept = localStorage.getItem(key);
  const forget = () => localStorage.removeItem(key);
  if ("restored" in form.dataset) offer(form, forget);
  else if (kept !== null && kept !== asStored && !("typed" in form.dataset)) {
    // What this page has no row for, a section that was added, a file, comes back from the server in one of its own.
    if (fillForm(form, JSON.parse(kept))) form.querySelector<HTMLButtonElement>("button[value=restore]")?.click();
    else offer(form, forget);
  }
  let timer: number | undefined;
  const store = () => {
    clearTimeout(timer);
    timer = undefined;
    tellKept(form, attemptToStore(key, JSON.stringify(entries())));
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(store, DELAY);
  });
  // Another window has stored its own of what both began: what is typed here is kept still.
  addEventListener("storage", (event) => {
    if (event.key === key && event.newValue === null && JSON.stringify(entries()) !== asStored) store();
  });
  addEventListener("pagehide", () => timer !== undefined && store());
  // Pressed twice it is sent once; whoever comes back to the page may send it again.
  let isSent = false;
  addEventListener("pageshow", () => {
    isSent = false;
  });
  form.addEventListener("submit", (event) => {
    store();
    if (isSent) event.preventDefault();
    isSent = navigator.onLine;
    if (isSent) return;
    event.preventDefault();
    say(form, "现在没有网络，还没有保存。写的都留在这台机器上，连上网再按一次。");
  });
}

function attemptToStore(key: string, entries: string): boolean {
  try {
    localStorage.setItem(key, entries);
    return true;
  } catch {
    return false;
  }
}

function tellKept(form: HTMLFormElement, isKept: boolean): void {
  const place = form.querySelector<HTMLElement>(".kept-at");
  const time = new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (place) place.textContent = isKept ? `${time} 已留在这台机器上，还没有保存` : "这台机器存不下了，请尽快保存";
}

/** Says that what was kept is back, and lets it be thrown away. */
function offer(form: HTMLFormElement, forget: () => void): void {
  const drop = Object.assign(document.createElement("button"), {
    type: "button",
    className: "press-lightly",
    textContent: "丢弃，用已存的",
  });
  drop.addEventListener("click", () => {
    forget();
    location.assign(location.pathname);
  });
  say(form, "已恢复您上次没有保存的内容。 ", drop);
}

function say(form: HTMLFormElement, ...words: (string | Node)[]): void {
  const said = form.querySelector<HTMLElement>(".kept");
  if (!said) return;
  said.replaceChildren(...words);
  said.hidden = false;
  said.scrollIntoView({ block: "center" });
}
