/** White space out of Chinese text, kept (as one space) only between two Latin words or figures. */
export function foldSpace(text: string): string {
  return text.replace(/[\s\u3000]+/g, (space, at: number) =>
    /[\w.]/.test(text[at - 1] ?? "") && /\w/.test(text[at + space.length] ?? "") ? " " : "",
  );
}
