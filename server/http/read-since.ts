import { BadInputError } from "../domain/errors.ts";

const HOW = "请写成日期 2026-11-01（北京时间零点起）、时刻 2026-11-01T08:00:00Z，或上一次回答末行的 cursor。";
const CURSOR = /^\d{1,15}$/;
const DAY = /^(\d{4})-\d{2}-\d{2}$/;
const MOMENT = /^(\d{4})-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** What `since=` says: a cursor as a number, or a moment. @throws {BadInputError} in words where it is neither, or of a year outside 1949–2200. */
export function readSince(since: unknown): number | Date {
  if (since === undefined) throw new BadInputError(`没有写从何时起：/data/changes?since=…。${HOW}`);
  if (typeof since !== "string") throw new BadInputError(`since 只能写一个。${HOW}`);
  if (CURSOR.test(since)) return Number(since);
  const [, year] = DAY.exec(since) ?? MOMENT.exec(since) ?? [];
  const moment = new Date(DAY.test(since) ? `${since}T00:00:00+08:00` : since);
  const isThere = year !== undefined && !Number.isNaN(moment.getTime()) && isDayOfMonth(since);
  if (!isThere) throw new BadInputError(`since=“${since.slice(0, 40)}”看不懂。${HOW}`, { since: since.slice(0, 40) });
  if (Number(year) < 1949 || Number(year) > 2200) throw new BadInputError(`since=“${since}”的年份要在 1949 到 2200 之间。`, { since });
  return moment;
}

/** Dates run on where a month is shorter: 2026-02-30 is none. */
function isDayOfMonth(text: string): boolean {
  return new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDate() === Number(text.slice(8, 10));
}
