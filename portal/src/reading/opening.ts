/** The first paragraphs of a section's HTML that fit into the margin, and whether more follows; a list or table ends them. */
export function opening(html: string, characters: number): { html: string; more: boolean } {
  let taken = "";
  let rest = html.trimStart();
  let room = characters;
  while (rest.startsWith("<p>")) {
    const end = rest.indexOf("</p>") + "</p>".length;
    const paragraph = rest.slice(0, end);
    room -= paragraph.replace(/<[^>]+>/g, "").length;
    if (taken && room < 0) break;
    taken += paragraph;
    rest = rest.slice(end).trimStart();
  }
  return { html: taken, more: rest !== "" };
}
