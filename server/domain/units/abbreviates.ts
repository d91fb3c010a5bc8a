/** What kind of house a name ends in. */
const HOUSE =
  /(?:分局|总局|中心|公司|集团|银行|分行|支行|总队|支队|大队|法院|检察院|办公室|联合会|协会|工会|[局办委厅部院街署所站处科室行会园])$/;

/** Words of which unit names are made; a run of other characters (a place, a brand) counts as one word. */
const WORDS =
  "自然资源 人力资源 社会保障 国有资产 知识产权 营商环境 生态环境 行政审批 交通运输 退役军人 非公有制 社会组织 公共资源 大数据 信息化 工业区 试验区 科技园区 自由贸易 监督管理 规划 发展 改革 住房 城乡 建设 交通 市场 监管 监督 管理 政务 服务 商务 投资 促进 合作 科技 科学 技术 创新 教育 体育 财政 审计 应急 资产 医疗 医药 保障 卫生 健康 农业 农村 农牧 文化 旅游 广播 电视 电影 新闻 出版 民政 司法 公安 税务 统计 金融 贸易 企业 营商 环境 综合 工业 信息 经济 城市 水务 水利 林业 草原 气象 数据 行政 审批 机关 事务 民族 宗教 产业 供电 供水 燃气 客服 党委 党建 政策 研究 群团 组织 人事 网信 政法 不动产 登记 网格 网格化 社区 对外 外事 口岸 粮食 物资 储备 药品 食品 质量 安全 生产 公路 铁路 航空 港口 海洋 渔业 工作 事业 事务 机构 编制 老干部 离退休 人员".split(
    " ",
  );
const LONGEST = Math.max(...WORDS.map((word) => word.length));
const KNOWN = new Set(WORDS);

/** Words that an abbreviation may leave out without becoming another unit. */
const DISPENSABLE = new Set("和 与 及 的 局 市 区 管理 监督管理 发展 促进 工业区 工作 事务 事业 机构 公共 地方".split(" "));

/** Endings that mean the same kind of house. */
const SAME_HOUSE: string[][] = [["公司", "集团"]];
/** Endings of houses of one rank, which reorganisations swap; alike but not proof. */
const SWAPPED = new Set(["局", "办", "委", "厅", "部", "中心"]);

/**
 * Is `short` an abbreviation of `full` (both cores of `parseUnitName`)? Its characters must appear in order, the first one first.
 * - `certain`: the same ending, and every telling word of the full name is represented (住建局 of 住房和城乡建设局);
 * - `likely`: telling words are left out (卫生局 of 卫生体育局), or the ending is another (某园规建办 of 某园规划建设局);
 * - null: no. `places` are the jurisdiction's own names, which may be left out.
 */
export function abbreviates(short: string, full: string, places: string[] = []): "certain" | "likely" | null {
  if (short === full || short.length > full.length || short[0] !== full[0]) return null;
  const shortStem = stemOf(short);
  const fullStem = stemOf(full);
  const houses = sameHouse(short.slice(shortStem.length), full.slice(fullStem.length));
  if (houses === null || shortStem.length < 2 || fullStem.length < shortStem.length) return null;
  if (shortStem === fullStem) return houses === "same" ? "certain" : "likely";
  if (!standsIn(shortStem, fullStem) || figures(shortStem) !== figures(fullStem)) return null;
  const parts = words(fullStem);
  const missing = wordsLeftOut(shortStem, parts, places);
  if (missing === null || missing >= parts.length) return null;
  return missing === 0 && houses === "same" ? "certain" : "likely";
}

function standsIn(short: string, full: string): boolean {
  let at = 0;
  for (const letter of full) if (letter === short[at]) at++;
  return at === short.length;
}

/** A name without its ending: `stemOf("住建局") === "住建"`. */
export const stemOf = (core: string) => core.replace(HOUSE, "");

/** 第一分局 is not short for 第十一分局. */
const figures = (stem: string) => stem.replace(/[^\d一二三四五六七八九十]/g, "");

function sameHouse(a: string, b: string): "same" | "swapped" | null {
  if (a === b && a !== "") return "same";
  if (SAME_HOUSE.some((group) => group.includes(a) && group.includes(b))) return "same";
  if (SWAPPED.has(a) && SWAPPED.has(b)) return "swapped";
  return a === "" && SAME_HOUSE[0]?.includes(b) ? "swapped" : null;
}

/** Cuts a stem into known words, the longest first; what lies between is one word. */
function words(stem: string): string[] {
  const out: string[] = [];
  let unknown = "";
  for (let at = 0; at < stem.length; ) {
    let length = Math.min(LONGEST, stem.length - at);
    while (length > 0 && !KNOWN.has(stem.slice(at, at + length)) && !DISPENSABLE.has(stem.slice(at, at + length))) length--;
    if (length === 0) unknown += stem[at++];
    else {
      if (unknown) out.push(unknown);
      unknown = "";
      out.push(stem.slice(at, at + length));
      at += length;
    }
  }
  if (unknown) out.push(unknown);
  return out;
}

/**
 * The fewest telling words that are not represented when `short` is read as letters of `parts` in order; null where it cannot be read so.
 * Linear in letters × words: best[i] is the fewest for the first i letters.
 */
function wordsLeftOut(short: string, parts: string[], places: string[]): number | null {
  let best: (number | null)[] = [0, ...Array.from(short, () => null)];
  for (const word of parts) {
    const next: (number | null)[] = best.map((cost) =>
      cost === null ? null : cost + (DISPENSABLE.has(word) || places.includes(word) ? 0 : 1),
    );
    for (let from = 0; from < best.length; from++) {
      const cost = best[from] ?? null;
      if (cost === null) continue;
      let to = from;
      for (const letter of word) {
        if (to >= short.length || short[to] !== letter) continue;
        to++;
        const known = next[to] ?? null;
        if (known === null || cost < known) next[to] = cost;
      }
    }
    best = next;
  }
  return best[short.length] ?? null;
}
