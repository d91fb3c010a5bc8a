/** What is stored need not be kept on this machine any longer. */
const stored = document.querySelector<HTMLElement>("[data-stored]")?.dataset.stored;
for (const path of stored?.split(" ") ?? []) localStorage.removeItem(`kept:${path}`);
