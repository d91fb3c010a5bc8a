import { clauseLabel } from "../reading/clause-label.ts";
import type { CalendarEntry } from "./calendar-entry.ts";

const LONGEST_LINE = 75;

/**
 * A calendar (RFC 5545) of what has a day: what comes again with its rule, and what is dated. `today` is its time stamp, `origin` the
 * site's `https://host`, `description` what its reader should know of the whole. Each entry must have been read with dates from the beginning of a year, the first of which it counts from.
 */
export function calendarFile(
  entries: readonly CalendarEntry[],
  { origin, today, name, description }: { origin: string; today: string; name: string; description: string | null },
): string {
  const host = origin.replace(/^https?:\/\//, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Zelian//Calendar//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    `NAME:${escapeText(name)}`,
    ...(description ? [`X-WR-CALDESC:${escapeText(description)}`, `DESCRIPTION:${escapeText(description)}`] : []),
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    ...entries.flatMap((entry) => event(entry, { origin, host, today })),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function event(
  { id, kind, what, url, when, timing, by, jurisdiction, citation }: CalendarEntry,
  site: { origin: string; host: string; today: string },
): string[] {
  const [start] = timing?.dates ?? [];
  if (!start) return [];
  const who = by.map(({ name }) => name).join("、");
  const said = `${jurisdiction.name}${who ? `，${who}` : ""}\n“${citation.quote}”\n《${citation.policy.title}》${clauseLabel(citation.clause.path)}\n${site.origin}${citation.clause.url}`;
  return [
    "BEGIN:VEVENT",
    `UID:${id}@${site.host}`,
    `DTSTAMP:${compact(site.today)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(start)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(start))}`,
    ...(timing?.rule ? [`RRULE:${timing.rule}`] : []),
    `SUMMARY:${escapeText(`${when}：${what}`)}`,
    `DESCRIPTION:${escapeText(said)}`,
    `URL:${site.origin}${url}`,
    `CATEGORIES:${escapeText(kind)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

const compact = (iso: string): string => iso.replaceAll("-", "");
const dayAfter = (iso: string): string => new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);
const escapeText = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** A line in pieces of at most 75 octets, never cut inside a character. */
function fold(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST_LINE) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}
