const PROVINCES =
  "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾";
const SUFFIX = "(?:壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|省|市)?";
const BELOW = "[\\p{Script=Han}]{1,8}?(?:自治州|自治县|自治旗|地区|市|州|盟|区|县|旗|新区|镇|街道)";
const PLACE = new RegExp(`(?:${PROVINCES})${SUFFIX}(?:${BELOW}){0,3}|(?<![\\p{Script=Han}])(?:${BELOW}){1,3}`, "gu");

/** Places that a title names, as written: `findPlaces("浙江省杭州市推行…") → ["浙江省杭州市"]` */
export function findPlaces(text: string): string[] {
  return [...new Set([...text.matchAll(PLACE)].map((match) => match[0]))];
}
