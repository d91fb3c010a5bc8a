/** The document that a notice sends out: 方案 of 关于印发《方案》的通知; null where the notice speaks for itself. */
export function issuedTitle(title: string): string | null {
  return /印发《?(.+?)》?的通知$/.exec(title)?.[1] ?? null;
}
