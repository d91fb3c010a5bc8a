/** From here up a fact needs no editor's look. */
export const NEEDS_NO_REVIEW = 0.95;

/**
 * How likely the next fact of a rule is right in every part, 0 to 1: (right + 1) / (facts + 2) over the labelled notices, as
 * `npm run bench:extraction` counts them. Few facts give little confidence, however many of them were right; what bears no labels
 * (duties, bodies that sentences found, offices) stays below the threshold.
 */
export const CONFIDENCE: Record<string, number> = {
  "case-list": 0.99,
  "case-mark": 0.8,
  "duty-report": 0.8,
  "duty-timed": 0.9,
  "founded-body": 0.9,
  "indicator-group": 0.97,
  "indicator-item": 0.92,
  "indicator-levels": 0.98,
  "indicator-section": 0.98,
  "indicator-table": 0.99,
  "joint-meeting": 0.83,
  "measure-dated": 0.9,
  "measure-deadline": 0.7,
  "measure-heir": 0.75,
  "measure-label": 0.99,
  "measure-list": 0.85,
  "measure-sibling": 0.67,
  "measure-table": 0.97,
  "measure-words": 0.97,
  "meeting-heading": 0.88,
  "meeting-held-by": 0.75,
  "meeting-sentence": 0.67,
  "office-seat": 0.9,
};
