import type { Page } from "../browser.ts";

/** Collects from now on what a page does that nobody asked of it: dialogs, requests to other sites, and errors (an answer of 4xx is none). */
export function watchPage(page: Page, own: string): { alarms: string[]; strangers: string[]; errors: string[] } {
  const seen = { alarms: [] as string[], strangers: [] as string[], errors: [] as string[] };
  page.on("pageerror", ({ message }) => seen.errors.push(message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) seen.errors.push(message.text());
  });
  page.on("dialog", (dialog) => {
    seen.alarms.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(own)) seen.strangers.push(request.url());
  });
  return seen;
}

/** What on a page could run that must not: a trick that did, handlers in attributes, addresses that are scripts, scripts with a trick in them. */
export function livePartsOf(page: Page) {
  return page.evaluate(() => {
    const { document, tricked } = globalThis as unknown as { document: any; tricked?: unknown };
    const elements = [...document.querySelectorAll("*")] as any[];
    const attributes = elements.flatMap((element) => [...element.attributes].map(({ name, value }: any) => `${name}=${value}`));
    return {
      tricked: tricked ?? null,
      handlers: attributes.filter((attribute) => /^on/i.test(attribute)),
      addresses: attributes.filter((attribute) =>
        /^(href|src|action|formaction|xlink:href|srcdoc)=\s*(javascript|data:text|vbscript)/i.test(attribute),
      ),
      scripts: elements
        .filter(({ localName, type }) => localName === "script" && type !== "application/ld+json" && type !== "application/json")
        .map(({ textContent }) => String(textContent))
        .filter((text) => /alert\(\d+\)|tricked=1/.test(text)),
      foreign: elements
        .filter(({ localName }) => /^(iframe|object|embed|base|marquee|applet)$/.test(localName))
        .map(({ outerHTML }) => outerHTML),
    };
  });
}

/** What `livePartsOf` says of a page on which nothing lives. */
export const DEAD = { tricked: null, handlers: [], addresses: [], scripts: [], foreign: [] };
