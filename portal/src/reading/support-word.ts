/** What the other units are called: 配合 beside a lead; where the notice names no lead they are what it calls them, 责任单位. */
export function supportWord({ leads }: { leads: readonly unknown[] }): string {
  return leads.length > 0 ? "配合" : "责任单位";
}
