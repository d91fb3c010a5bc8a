/** Address of a clause: its anchor on the page of its policy. */
export function clauseUrl(policyId: string, clauseId: string): string {
  return `/policies/${policyId}#${clauseId.slice(policyId.length + 1)}`;
}
