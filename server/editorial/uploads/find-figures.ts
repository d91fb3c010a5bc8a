import type { CaseFigure } from "../../domain/manuscripts/manuscript.ts";

const VALUE = "(?:\\d[\\d.]{0,9}|[零一二两三四五六七八九十百半]{1,5})";
const UNIT = "(?:个工作日|工作日|天|日|小时|分钟|个月|项|份|个|次|元|万元|亿元|%|％|家|户|环节|步|件|人|趟)";
const CHANGED = "(?:压缩|缩短|减少|精简|降低|下降|降|减|缩|提升|提高|增加|增长|升|变为|变成|优化)(?:至|到|为)?|(?:变|改)为";
/** `时间由5天压缩至1天`: what, from how much, to how much. */
const CHANGE = new RegExp(
  `([\\p{Script=Han}A-Za-z0-9“”‘’（）《》]{1,20}?)[由从](?:原来的?|最初的?|过去的?)?(${VALUE})(?:多|余)?(${UNIT})?(?:${CHANGED})(${VALUE})(${UNIT})?`,
  "gu",
);

/** Figures that a text says have changed, each with its values as written; who vouches for them the text does not say. */
export function findFigures(text: string): CaseFigure[] {
  return [...text.matchAll(CHANGE)].map(([, name = "", before = "", unitBefore, after = "", unitAfter]) => ({
    name: name.replace(/^(?:将|把|使|让|其中|平均)/, ""),
    before,
    after,
    unit: unitAfter ?? unitBefore ?? null,
    source: null,
  }));
}
