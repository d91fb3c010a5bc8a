import type { BodyFact } from "../../domain/facts.ts";
import { foldSpace } from "../../domain/units/fold-space.ts";
import { bodyNames } from "./body-names.ts";
import { findNamedPerson } from "./conveners.ts";
import { evidenceOf, type Passage } from "./passages.ts";

/** 组长由市长担任, 由区长任组长的…领导小组. */
const HEADED = /(?<!副)组长由([^，。；]{2,24}?)(?:担任|兼任)|由([^，。；]{2,24}?)(?:任|担任|为)组长/;
/** 组长：…, 副组长：…, wherever a section of its members names them. */
export function readHeads(body: BodyFact, passages: Passage[]): void {
  const word = body.kind === "committee" ? /委员会/ : /领导小组|指挥部|专班|工作组|成员|组成|人员|机构|组织/;
  const held = passages
    .flatMap(({ sentences }) => sentences)
    .find(({ text }) => HEADED.test(text) && bodyNames(body).some((name) => text.includes(name)));
  if (held) Object.assign(body, { convener: held.text.match(HEADED)?.slice(1).find(Boolean), convenerEvidence: evidenceOf(held) });
  for (const passage of passages.filter((place) => [place, ...place.above].some(({ heading }) => word.test(heading))))
    for (const line of passage.lines) {
      const text = foldSpace(line);
      const evidence = { quote: line.trim(), clause: passage.path };
      const head = findNamedPerson(line, /(?:组\s*长|主\s*任|指\s*挥\s*长|总\s*指\s*挥)/);
      if (head && !body.convener) Object.assign(body, { convener: head, convenerEvidence: evidence });
      const deputies = text.match(/^(?:副组长|副主任|副指挥长|副总指挥)[：:](.+)$/)?.[1];
      if (deputies && !body.deputies) body.deputies = deputiesOf(line, deputies).map((text) => ({ text, evidence }));
    }
}

/** One deputy with a post, or several names. */
function deputiesOf(line: string, folded: string): string[] {
  const person = findNamedPerson(line, /副\s*(?:组\s*长|主\s*任|指\s*挥\s*长|总\s*指\s*挥)/);
  return person && /^[^、，]{2,4}（/.test(person) && !/^[^（]+（[^）]*）.*[、，]/.test(person)
    ? [person]
    : folded.split(/[、，]/).filter(Boolean);
}
