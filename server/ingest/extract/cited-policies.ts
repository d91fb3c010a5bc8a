import type { CitedPolicy } from "../../domain/facts.ts";
import { foldName } from "../../domain/fold-name.ts";
import type { Outline } from "../../domain/outline.ts";
import { findDocNumber } from "../grammar/doc-number.ts";
import { documentKind, issuedTitle } from "../grammar/title.ts";
import { walk } from "./walk.ts";

const CITED = /《([^《》]{2,80}(?:〈[^〈〉]{2,60}〉[^《》]{0,40})?)》(?: ?[（(]([^（()）]{4,40})[）)])?/g;
const BASED_ON = /(?:根据|按照|依据|依照|贯彻|落实|遵照|执行|参照)[^。；]{0,60}$/;
const REPLACES = /^[^。；]{0,40}(?:同时废止|予以废止|停止执行|自行废止|不再执行)/;

/** The policies that a notice cites in 《》, once each, with their 文号 where given, and whether it builds on or replaces them. */
export function citedPolicies(outline: Outline): CitedPolicy[] {
  const own = new Set(
    [
      outline.metadata.title ?? "",
      issuedTitle(outline.metadata.title ?? "") ?? "",
      ...outline.metadata.attachments,
      ...outline.clauses.map(({ heading }) => heading ?? ""),
    ].map(foldName),
  );
  const cited = new Map<string, CitedPolicy>();
  for (const { clause } of walk(outline)) {
    for (const match of clause.text.matchAll(CITED)) {
      const title = (match[1] as string).trim();
      const docNumber = match[2] ? findDocNumber(match[2]) : null;
      const before = clause.text.slice(Math.max(0, match.index - 70), match.index);
      const after = clause.text.slice(match.index + match[0].length, match.index + match[0].length + 50);
      const relation = REPLACES.test(after) ? "replaces" : BASED_ON.test(before) ? "based-on" : "mentions";
      // A new version says of the one before, by the title that is also its own, that it no longer holds.
      if (own.has(foldName(title)) && relation !== "replaces") continue;
      if (!docNumber && !documentKind(title) && !/(?:法|条例|规划|法典|宪法)$/.test(title)) continue;
      const known = cited.get(foldName(title));
      const better = known && (known.relation !== "mentions" || relation === "mentions");
      if (known && better) known.docNumber ??= docNumber;
      else
        cited.set(foldName(title), {
          title,
          docNumber: docNumber ?? known?.docNumber ?? null,
          relation,
          evidence: { quote: match[0], clause: clause.path },
        });
    }
  }
  return [...cited.values()];
}
