import { type Found, findAll } from "./found.ts";

const MOBILE = /(?<![\d.-])(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g;
const LANDLINE = /(?<![\d.-])[（(]?0\d{2,3}[）)]?[ -]?[2-9]\d{6,7}(?!\d)/g;
/** Lines that are there for the public are meant to be found. */
const PUBLIC = /(?:热线|服务电话|举报电话|投诉电话|监督电话|咨询电话)[^\n；;。]{0,12}$/;

/** Numbers of people's telephones; those of a public line (投诉电话：…) are no secret. */
export function findPhoneNumbers(text: string): Found[] {
  const isPrivate = ({ at }: Found) => !PUBLIC.test(text.slice(Math.max(at - 30, 0), at));
  return [...findAll(MOBILE, text), ...findAll(LANDLINE, text)].filter(isPrivate).sort((a, b) => a.at - b.at);
}
