import type { KeysetList } from "../queries/keyset-page.ts";
import { type Among, among, type Conditions, matchingAnyKey, type NameMatch } from "./list-filter.ts";

/** Units by place and, their ids being spelled in pinyin, by the sound of their names. */
export function unitList({ name, jurisdictions }: { name: NameMatch; jurisdictions: Among }): KeysetList<"Unit"> {
  const conditions: Conditions = { where: [], parameters: {} };
  matchingAnyKey(conditions, "nameKeys", name);
  among(conditions, "jurisdictionId", jurisdictions);
  return { label: "Unit", match: "MATCH (n:Unit)", repeats: false, order: ["jurisdictionId", "id"], ...conditions };
}
