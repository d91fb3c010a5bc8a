import type { BodyFact } from "../../domain/facts.ts";
import { foldSpace } from "../../domain/units/fold-space.ts";
import { bodyNames } from "./body-names.ts";
import { findNamedPerson } from "./conveners.ts";
import { evidenceOf, type Passage } from "./passages.ts";

/** 组长由市长担任, 由区长任组长的…领导小组. */
const HEADED = /(?<!副)组长由([^，。；]{2,24}?)(?:担任|兼任)|由([^，。；]{2,24}?)(?:任|担任|为)组长/;
const HEAD = /^\s*(?:组\s*长|主\s*任|(?:总\s*)?指\s*挥(?:\s*长)?)\s*[：:]\s*(.+)$/;
const DEPUTY = /^\s*副\s*(?:组\s*长|主\s*任|(?:总\s*)?指\s*挥(?:\s*长)?)\s*[：:]\s*(.+)$/;
const DEPUTIES = /^(?:副组长|副主任|副指挥长|副总指挥)[：:](.+)$/;

/** 组长：…, 副组长：…, wherever a section of the members of a body names them. */
export function readHeads(bodies: BodyFact[], passages: Passage[]): void {
  const said = passages.flatMap(({ sentences }) => sentences).filter(({ text }) => HEADED.test(text));
  const labelled = passages.flatMap(({ lines, path, heading, above }) =>
    lines
      .filter((line) => /[长任挥]\s*[：:]/.test(line))
      .map((line) => ({ line, under: [heading, ...above.map((each) => each.heading)].join("\n"), path })),
  );
  for (const body of bodies) {
    const names = bodyNames(body);
    const held = said.find(({ text }) => names.some((name) => text.includes(name)));
    if (held) Object.assign(body, { convener: held.text.match(HEADED)?.slice(1).find(Boolean), convenerEvidence: evidenceOf(held) });
    const word = body.kind === "committee" ? /委员会/ : /领导小组|指挥部|专班|工作组|成员|组成|人员|机构|组织/;
    for (const { line, under, path } of labelled) {
      if (!word.test(under)) continue;
      const evidence = { quote: line.trim(), clause: path };
      const head = findNamedPerson(line, HEAD);
      if (head && !body.convener) Object.assign(body, { convener: head, convenerEvidence: evidence });
      const deputies = foldSpace(line).match(DEPUTIES)?.[1];
      if (deputies && !body.deputies) body.deputies = deputiesOf(line, deputies).map((text) => ({ text, evidence }));
    }
  }
}

/** One deputy with a post, or several names. */
function deputiesOf(line: string, folded: string): string[] {
  const person = findNamedPerson(line, DEPUTY);
  return person && /^[^、，]{2,4}（/.test(person) && !/^[^（]+（[^）]*）.*[、，]/.test(person)
    ? [person]
    : folded.split(/[、，]/).filter(Boolean);
}
