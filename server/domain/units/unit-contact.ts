import type { Person } from "../manuscripts/manuscript.ts";

/** How the public reaches a unit, as an editor entered it: one revision; the highest is what holds. */
export interface UnitContact {
  unitId: string;
  /** From 1, one more with each change. */
  revision: number;
  /** Of an office, never of a person. */
  phone: string | null;
  address: string | null;
  enteredBy: Person;
  at: string;
}
