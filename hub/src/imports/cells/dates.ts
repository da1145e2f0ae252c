import { CellFault, type CellSettings, type Field } from './cell.ts';
import type { LocalTime } from './date-format.ts';
import { text } from './text.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

interface DateBounds {
  /** A date after now is a fault. */
  readonly past?: boolean;
}

/** A day. Of a moment that says its zone, the day in the map's time zone. */
export function day({ past = false }: DateBounds = {}): Field {
  return {
    ...text(),
    sqlType: 'date',
    reader: (settings) => {
      const today = settings.timeZone.dayAt(settings.now.getTime());
      return dateReader(settings, (local) => {
        const value =
          local.offsetMinutes === null
            ? dayOf(local.epoch)
            : settings.timeZone.dayAt(local.epoch - local.offsetMinutes * 60_000);
        return past && value > today
          ? new CellFault('IN_FUTURE', `a date up to today, ${today}`)
          : value;
      });
    },
  };
}

/** A moment, always past. Without a zone it is local to the map's time zone; a day alone is its first moment there. */
export function moment(): Field {
  return {
    ...text(),
    sqlType: 'timestamptz(3)',
    reader: (settings) =>
      dateReader(settings, (local) => {
        const instant = instantOf(local, settings);
        if (typeof instant !== 'number') return instant;
        return instant > settings.now.getTime()
          ? new CellFault('IN_FUTURE', `a time up to now, ${settings.now.toISOString()}`)
          : isoMoment(instant);
      }),
  };
}

function dayOf(epoch: number): string {
  return new Date(epoch).toISOString().slice(0, 10);
}

const DAY_MS = 86_400_000;
/** By days since 1970, all from FIRST_YEAR to LAST_YEAR at most. */
const isoDays = new Map<number, string>();

/** As `toISOString` gives it, which took a quarter of the time of reading a million rows: their times are of some thousand days. */
function isoMoment(instant: number): string {
  const day = Math.floor(instant / DAY_MS);
  let date = isoDays.get(day);
  if (date === undefined) {
    date = dayOf(instant);
    isoDays.set(day, date);
  }
  const ofDay = instant - day * DAY_MS;
  const hour = digits(Math.floor(ofDay / 3_600_000), 2);
  const minute = digits(Math.floor(ofDay / 60_000) % 60, 2);
  const second = digits(Math.floor(ofDay / 1000) % 60, 2);
  return `${date}T${hour}:${minute}:${second}.${digits(ofDay % 1000, 3)}Z`;
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, '0');
}

function instantOf(local: LocalTime, { timeZone }: CellSettings): number | CellFault {
  if (local.offsetMinutes !== null) return local.epoch - local.offsetMinutes * 60_000;
  const instants = timeZone.instantsOf(local.epoch);
  const [first] = instants;
  if (first === undefined) {
    if (local.hasTime)
      return new CellFault('NO_SUCH_DATE', `a time that clocks in ${timeZone.name} show`);
    // Where clocks skip midnight, the day starts an hour later.
    return timeZone.instantsOf(local.epoch + 3_600_000)[0] ?? local.epoch;
  }
  if (instants.length > 1 && local.hasTime) {
    return new CellFault(
      'AMBIGUOUS_TIME',
      `a time that clocks in ${timeZone.name} show once, or one with its offset`,
    );
  }
  return Math.min(...instants);
}

/** Reads a cell by every format: all that fit must mean the same. */
function dateReader({ dates }: CellSettings, valueOf: (local: LocalTime) => string | CellFault) {
  const patterns = dates
    .map(({ pattern }) => (pattern === 'ISO' ? 'ISO 8601, such as 2025-03-04' : pattern))
    .join(' or ');
  const notDate = new CellFault('NOT_A_DATE', `a date as ${patterns}`);
  const missing = new CellFault('NO_SUCH_DATE', `a date that exists, as ${patterns}`);
  const outOfRange = new CellFault(
    'OUT_OF_RANGE',
    `a year from ${String(FIRST_YEAR)} to ${String(LAST_YEAR)}`,
  );
  const ambiguous = new CellFault(
    'AMBIGUOUS_DATE',
    `a date that means one day, but it fits ${patterns} differently`,
  );
  return (cell: string): string | CellFault => {
    let fits = false;
    let found: LocalTime | undefined;
    for (const read of dates) {
      const local = read(cell);
      if (local === null) continue;
      fits = true;
      if (local === 'missing') continue;
      if (found && (found.epoch !== local.epoch || found.offsetMinutes !== local.offsetMinutes))
        return ambiguous;
      found = local;
    }
    if (!found) return fits ? missing : notDate;
    return found.year < FIRST_YEAR || found.year > LAST_YEAR ? outOfRange : valueOf(found);
  };
}
