/** A bar with words, put into `place` until it is removed. */
export function showProgress(place: HTMLElement, words: string): { to: (done: number) => void; remove: () => void } {
  const label = document.createElement("label");
  const bar = Object.assign(document.createElement("progress"), { max: 1, value: 0 });
  const said = document.createElement("span");
  label.append(said, bar);
  place.append(label);
  const to = (done: number) => {
    bar.value = done;
    said.textContent = done < 1 ? `${words} ${Math.round(done * 100)}%` : `${words} 已传完，正在处理`;
  };
  to(0);
  return { to, remove: () => label.remove() };
}
