export type Period = "WEEK" | "MONTH" | "QUARTER" | "HALF_YEAR" | "YEAR";

/**
 * When something is due or held, as far as its words tell. RECURRING: on a day that comes again, in these months (from 1; all twelve for
 * every month, none for a weekday). DATED: once. YEARLESS: on a day, or in a month, of a year that the notice leaves out.
 * PERIODIC: once in each period, on no day in particular. A negative `day` counts from the end of the month.
 */
export type Timing =
  | { kind: "RECURRING"; months: number[]; day: number }
  | { kind: "RECURRING"; weekday: number }
  | { kind: "DATED"; date: string }
  | { kind: "YEARLESS"; month: number; day: number | null }
  | { kind: "PERIODIC"; period: Period };
