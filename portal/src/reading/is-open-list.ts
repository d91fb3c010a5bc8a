import type { Assignment } from "../queries/shapes.ts";

/** True where the notice leaves the list open after this unit (等部门); a set (各相关部门) is open by its own name. */
export function isOpenList({ openEnded, unit }: Assignment): boolean {
  return openEnded && unit.kind !== "SET";
}
