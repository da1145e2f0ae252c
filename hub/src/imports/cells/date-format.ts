/** What a text says of a moment, each part within its own bounds; the zone is null where none is said. */
export interface LocalTime {
  readonly year: number;
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
  // By place and not by name: an object of named groups for each cell takes as long as all else here.
  const places = new Map(
    [...form.source.matchAll(/\?<(\w+)>/g)].map(([, name], at) => [name, at + 1]),
  );
  const plain = new RegExp(form.source.replaceAll(/\?<\w+>/g, ''), 'i');
  const placeOf = (name: string) => places.get(name) ?? 0;
  const at: Places = {
    year: placeOf('year'),
    month: placeOf('month'),
    monthName: placeOf('monthName'),
    day: placeOf('day'),
    hour: placeOf('hour'),
    minute: placeOf('minute'),
    second: placeOf('second'),
    fraction: placeOf('fraction'),
    half: placeOf('half'),
    zone: placeOf('zone'),
  };
  const read = (text: string) => {
    const match = plain.exec(text);
    return match ? localTime(match, at) : null;
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

/** Which capture holds a part; 0 where the pattern has none. */
type Places = Readonly<
  Record<
    | 'year'
    | 'month'
    | 'monthName'
    | 'day'
    | 'hour'
    | 'minute'
    | 'second'
    | 'fraction'
    | 'half'
    | 'zone',
    number
  >
>;

function localTime(match: RegExpExecArray, at: Places): LocalTime | 'missing' {
  const part = (place: number) => (place === 0 ? undefined : match[place]);
  const year = Number(part(at.year));
  const named = part(at.monthName);
  const month =
    named === undefined ? Number(part(at.month)) : MONTHS.indexOf(named.toUpperCase()) + 1;
  const day = Number(part(at.day));
  const hour = hourOf(part(at.hour), part(at.half));
  const minute = Number(part(at.minute) ?? 0);
  const second = Number(part(at.second) ?? 0);
  const fraction = part(at.fraction);
  const millisecond = fraction === undefined ? 0 : Number(fraction.padEnd(3, '0').slice(0, 3));
  const offsetMinutes = zoneOffset(part(at.zone));
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  if (!exists || hour > 23 || minute > 59 || second > 59 || offsetMinutes === 'missing') {
    return 'missing';
  }
  const epoch = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  return { year, epoch, hasTime: part(at.hour) !== undefined, offsetMinutes };
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

function hourOf(text: string | undefined, half: string | undefined): number {
  const hour = Number(text ?? 0);
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 24;
  return (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
}

function zoneOffset(zone: string | undefined): number | null | 'missing' {
  if (zone === undefined) return null;
  if (zone.toUpperCase() === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 15 || minutes > 59) return 'missing';
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
