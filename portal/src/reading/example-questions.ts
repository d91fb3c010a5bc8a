import type { Led, LineUp } from "./line-up.ts";

/** Questions one may ask of what is held now, made from its own names. */
export function exampleQuestions(lines: LineUp<Led>): string[] {
  const questions: string[] = [];
  for (const [row, ask] of [
    [0, (place: string, name: string, _unit: string) => `${place}${name}谁牵头`],
    [1, (_place: string, name: string, _unit: string) => `${name}卡住了找哪个会`],
    [2, (_place: string, _name: string, unit: string) => `${unit}牵头什么`],
  ] as const) {
    const found = lines.rows[row]?.cells.find((cell) => cell !== null && cell.leads.length > 0);
    if (found) questions.push(ask(found.jurisdiction.name, found.name, found.leads[0]?.unit.name ?? ""));
  }
  return questions;
}
