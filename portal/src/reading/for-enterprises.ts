import type { PolicyPage } from "./policy-shape.ts";

/** What one measure says to enterprises, in its own words. */
interface ForEnterprises {
  id: string;
  name: string;
  /** Of its clause in this notice. */
  ordinal: string;
  sentences: string[];
}

const ENTERPRISE = /企业|市场主体|个体工商户|纳税人|投资者|经营者|申请人/;
/** Who is responsible stands in brackets or brackets alone; it is no promise. */
const RESPONSIBLE = /[（(](?:牵头|责任|主责|配合|完成时限)[^）)]*[）)]/g;
const SHOWN = 2;

/** The measures whose words address enterprises, each with at most two sentences as written, those with a figure in them before others. */
export function forEnterprises(policy: PolicyPage): ForEnterprises[] {
  const clauses = new Map(policy.clauses.map((clause) => [clause.id, clause]));
  return policy.measures.nodes.flatMap(({ id, number, title, citation }) => {
    const clause = clauses.get(citation.clause.id);
    const sentences = (clause?.text ?? "")
      .replace(RESPONSIBLE, "")
      .split(/[；。\n]/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => ENTERPRISE.test(sentence));
    const chosen = new Set(sentences.toSorted((a, b) => Number(/\d/.test(b)) - Number(/\d/.test(a))).slice(0, SHOWN));
    if (!clause || chosen.size === 0) return [];
    const name = [number, title].filter(Boolean).join(" ");
    return [{ id, name, ordinal: clause.ordinal, sentences: sentences.filter((sentence) => chosen.has(sentence)) }];
  });
}
