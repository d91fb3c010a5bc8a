/** What can be chosen, and a word that says what it is. */
export interface Option {
  text: string;
  note: string | null;
}

/** A field with a list to choose from (ARIA 1.2 combobox, list autocomplete with manual selection). */
export class Combobox<Chosen extends Option> {
  readonly #field: HTMLInputElement;
  readonly #listbox: HTMLUListElement;
  readonly #choose: (option: Chosen) => void;
  #options: Chosen[] = [];
  #active = -1;

  /** @param choose what is done with the option that a reader takes, when the list is closed again */
  constructor(field: HTMLInputElement, listbox: HTMLUListElement, choose: (option: Chosen) => void) {
    this.#field = field;
    this.#listbox = listbox;
    this.#choose = choose;
    field.role = "combobox";
    field.ariaAutoComplete = "list";
    field.setAttribute("aria-controls", listbox.id);
    field.addEventListener("keydown", (event) => this.#press(event));
    this.show([]);
  }

  /** Opens the list with these options; closes it where there are none. */
  show(options: Chosen[]): void {
    this.#options = options;
    this.#active = -1;
    this.#field.removeAttribute("aria-activedescendant");
    this.#field.ariaExpanded = String(options.length > 0);
    this.#listbox.hidden = options.length === 0;
    this.#listbox.replaceChildren(...options.map((option, index) => this.#element(option, index)));
  }

  #element(option: Chosen, index: number): HTMLLIElement {
    const element = document.createElement("li");
    element.id = `${this.#listbox.id}-${index}`;
    element.role = "option";
    element.ariaSelected = "false";
    element.append(option.text);
    if (option.note) element.append(Object.assign(document.createElement("small"), { textContent: option.note }));
    // Before the field loses focus and the list closes.
    element.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.#take(option);
    });
    return element;
  }

  #press(event: KeyboardEvent): void {
    const { length } = this.#options;
    const active = this.#options[this.#active];
    // Pinyin on its way to characters has keys of its own.
    if (length === 0 || event.isComposing) return;
    if (event.key === "ArrowDown") this.#activate((this.#active + 1) % length);
    else if (event.key === "ArrowUp") this.#activate(this.#active <= 0 ? length - 1 : this.#active - 1);
    else if (event.key === "Escape") this.show([]);
    else if (event.key === "Enter" && active) this.#take(active);
    else return;
    event.preventDefault();
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [place, element] of [...this.#listbox.children].entries()) element.ariaSelected = String(place === index);
    this.#field.setAttribute("aria-activedescendant", `${this.#listbox.id}-${index}`);
  }

  #take(option: Chosen): void {
    this.show([]);
    this.#choose(option);
  }
}
