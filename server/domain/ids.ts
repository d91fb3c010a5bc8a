import { createHash } from "node:crypto";
import { pinyin } from "pinyin-pro";

const LONGEST = 60;

/**
 * A name as a part of an id: lower-case ASCII letters, digits and `-`; Chinese in pinyin without tones, syllables joined.
 * `slug("互联网＋招标采购") === "hulianwang-zhaobiaocaigou"`. A long one is cut and closed with a hash of the whole.
 */
export function slug(name: string): string {
  const spelled = name
    .normalize("NFKC")
    .replace(/\p{Script=Han}+/gu, (run) => `-${pinyin(run, { toneType: "none", type: "array", v: true }).join("")}-`)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (spelled === "") return shortHash(name, 8);
  return spelled.length <= LONGEST ? spelled : `${spelled.slice(0, LONGEST - 7)}-${shortHash(name, 6)}`;
}

/** The first `length` hexadecimal digits of a hash, as a short suffix that differs for different texts. */
export function shortHash(text: string, length: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, length);
}

/** Ids given out so far, each with the name that bears it: another name under a taken id gets a short suffix. */
export class IdRegister {
  private readonly bearers = new Map<string, string>();

  /** `claim("demo.u-shuiwuju", "税务局")`, again with the same name: the same id; with 水务局: `demo.u-shuiwuju-` and a hash of it. */
  claim(wanted: string, name: string): string {
    const bearer = this.bearers.get(wanted);
    const id = bearer === undefined || bearer === name ? wanted : `${wanted}-${shortHash(name, 4)}`;
    this.bearers.set(id, name);
    return id;
  }
}

export const jurisdictionId = (name: string): string => slug(name);
export const clauseId = (policyId: string, ordinal: string): string => `${policyId}.${ordinal}`;
export const measureId = (policyId: string, numberOrTitle: string): string => `${policyId}.m-${slug(numberOrTitle)}`;
export const indicatorId = (policyId: string, name: string): string => `${policyId}.i-${slug(name)}`;
export const childIndicatorId = (parentId: string, name: string): string => `${parentId}.${slug(name)}`;
export const bodyId = (policyId: string, name: string): string => `${policyId}.b-${slug(name)}`;
export const unitId = (jurisdiction: string, name: string): string => `${jurisdiction}.u-${slug(name)}`;
export const dutyId = (policyId: string, text: string): string => `${policyId}.d-${shortHash(text, 8)}`;
export const procedureId = (policyId: string, name: string): string => `${policyId}.p-${slug(name)}`;
export const conceptId = (...names: string[]): string => `concept-${names.map(slug).join(".")}`;
