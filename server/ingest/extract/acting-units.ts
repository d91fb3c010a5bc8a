import { splitUnits } from "../../domain/units/split-units.ts";
import { looksComplete } from "../../domain/units/unit-endings.ts";

const VERB =
  /(?:要|应当?|须|将|负责|安排|牵头|通过|按照|对照|根据|组织|统筹|做好|加强|制定|建立|会同|推行|印发|完成|出台|于\d|在\d|把|对)/g;
const NO_UNIT = /^(?:本|该|其|上述|企业|市场主体|进一步|不断|全面|持续|开展|推动|建立|将|移送|各单位)/;

/** Who acts, where no label says it: the units that open a sentence before 负责, 要, 应 …: `各成员单位要对照…` → 各成员单位. */
export function actingUnits(text: string): string[] {
  const names: string[] = [];
  for (const sentence of text.split(/[。；，\n]/)) {
    for (const name of subjectOf(sentence.trim().replace(/^由/, ""))) if (!names.includes(name)) names.push(name);
  }
  return names;
}

/** The units before the first verb that leaves whole names in front of it: 牵头 of 指标牵头部门按照 does not. */
function subjectOf(sentence: string): string[] {
  if (NO_UNIT.test(sentence)) return [];
  for (const verb of sentence.slice(0, 60).matchAll(VERB)) {
    const names = splitUnits(sentence.slice(0, verb.index)).names;
    if (names.length && names.every(looksComplete)) return names;
  }
  return [];
}
