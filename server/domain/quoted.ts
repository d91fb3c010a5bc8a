/** A name in quotation marks; its own become the inner ones: “营商环境和‘放管服’改革会商会议”. */
export function quoted(name: string): string {
  return `“${name.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}
