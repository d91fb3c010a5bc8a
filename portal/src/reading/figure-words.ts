/** A figure of a case, before and after. */
export interface CaseFigure {
  name: string;
  before: string | null;
  after: string | null;
  unit: string | null;
}

/** A figure of a case as a line: 开办时间：5天 → 1天. */
export function figureWords({ name, before, after, unit }: CaseFigure): string {
  const value = (figure: string | null) => (figure === null ? "没有写" : `${figure}${unit ?? ""}`);
  return `${name}：${value(before)} → ${value(after)}`;
}
