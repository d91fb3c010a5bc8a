/** True of the edge `name` on the date `$on`: no `since` means from the beginning, no `until` means still. */
export const inForce = (name: string): string => `coalesce(${name}.since, $on) <= $on AND coalesce(${name}.until, '9999') > $on`;
