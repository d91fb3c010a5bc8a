/** How sure each rule is, 0 to 1; bench/ measures them against the labels. */
export const CONFIDENCE: Record<string, number> = {
  "indicator-section": 0.98,
  "indicator-table": 0.97,
  "indicator-levels": 0.93,
  "indicator-item": 0.9,
  "measure-label": 0.98,
  "measure-words": 0.95,
  "measure-list": 0.85,
  "measure-table": 0.95,
  "measure-deadline": 0.85,
  "measure-sibling": 0.8,
  "measure-heir": 0.75,
  "measure-dated": 0.6,
  "case-mark": 0.97,
  "case-list": 0.9,
};
