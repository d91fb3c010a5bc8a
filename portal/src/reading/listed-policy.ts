/** A policy as a list shows it: what it is, and how much it holds. */
export interface ListedPolicy {
  id: string;
  title: string;
  docNumber: string | null;
  issuedOn: string | null;
  status: string;
  jurisdiction: { name: string };
  measures: { totalCount: number };
  indicators: { totalCount: number };
  meetingBodies: { totalCount: number };
  interpretations: unknown[];
}
