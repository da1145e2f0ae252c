/** What a text says of a moment, each part within its own bounds; the zone is null where none is said. */
export interface LocalTime {
  readonly day: string;
  /** Milliseconds since 1970 as if it were UTC. */
  readonly epoch: number;
  readonly hasTime: boolean;
  readonly offsetMinutes: number | null;
}

/** Null where the text does not fit; 'missing' where it fits, and no such day or time exists. */
export type DateFormat = ((text: string) => LocalTime | 'missing' | null) & {
  readonly pattern: string;
};

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MMM: `(?<monthName>${MONTHS.join('|')})`,
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  hh: '(?<hour>\\d{2})',
  h: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  SSS: '(?<fraction>\\d{1,9})',
  A: '(?<half>AM|PM)',
  Z: '(?<zone>Z|[+-]\\d{2}:?\\d{2})',
};

/** RFC 3339, a space allowed for the T, seconds and zone optional, or the day alone. */
const ISO =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/i;

/** Compiles `ISO`, or a pattern of the tokens above; null where it is neither, or says no year, month and day. */
export function dateFormat(pattern: string): DateFormat | null {
  const form = pattern === 'ISO' ? ISO : compile(pattern);
  if (!form) return null;
  const read = (text: string) => {
    const parts = form.exec(text)?.groups;
    return parts ? localTime(parts) : null;
  };
  return Object.assign(read, { pattern });
}

function compile(pattern: string): RegExp | null {
  const seen = new Set<string>();
  let source = '';
  for (const [piece] of pattern.matchAll(
    /YYYY|MMM|MM|M|DD|D|HH|H|hh|h|mm|ss|SSS|A|Z|[^A-Za-z]|T|.+/g,
  )) {
    const token = TOKENS[piece];
    if (token === undefined && /[A-SU-Za-z]/.test(piece)) return null;
    const name =
      token === undefined ? undefined : /<(\w+)>/.exec(token)?.[1]?.replace('monthName', 'month');
    if (name !== undefined && seen.has(name)) return null;
    if (name !== undefined) seen.add(name);
    source += token ?? piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }
  if (!['year', 'month', 'day'].every((part) => seen.has(part))) return null;
  if (seen.has('hour') !== seen.has('minute')) return null;
  // 03:00 by a 12-hour clock without AM or PM would be a guess.
  if (pattern.includes('h') !== seen.has('half')) return null;
  return new RegExp(`^${source}$`, 'i');
}

function localTime(parts: Readonly<Record<string, string | undefined>>): LocalTime | 'missing' {
  const year = Number(parts['year']);
  const named = parts['monthName'];
  const month =
    named === undefined ? Number(parts['month']) : MONTHS.indexOf(named.toUpperCase()) + 1;
  const day = Number(parts['day']);
  const hour = hourOf(parts);
  const minute = Number(parts['minute'] ?? 0);
  const second = Number(parts['second'] ?? 0);
  const millisecond = Number((parts['fraction'] ?? '').padEnd(3, '0').slice(0, 3));
  const date = new Date(0);
  // Not Date.UTC, which takes the year 25 for 1925.
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, millisecond);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const offsetMinutes = zoneOffset(parts['zone']);
  if (!exists || hour > 23 || minute > 59 || second > 59 || offsetMinutes === 'missing')
    return 'missing';
  return {
    day: date.toISOString().slice(0, 10),
    epoch: date.getTime(),
    hasTime: parts['hour'] !== undefined,
    offsetMinutes,
  };
}

function hourOf(parts: Readonly<Record<string, string | undefined>>): number {
  const hour = Number(parts['hour'] ?? 0);
  const half = parts['half']?.toUpperCase();
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 24;
  return (hour % 12) + (half === 'PM' ? 12 : 0);
}

function zoneOffset(zone: string | undefined): number | null | 'missing' {
  if (zone === undefined) return null;
  if (zone.toUpperCase() === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 15 || minutes > 59) return 'missing';
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
