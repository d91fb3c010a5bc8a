/** A cadence as part of a sentence: `按季度` → `按季度召开`; `每季度召开一次` stays. */
export function cadenceWords(cadence: string): string {
  return /召开|一次/.test(cadence) ? cadence : `${cadence}召开`;
}
