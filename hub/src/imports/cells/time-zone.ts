const DAY_MS = 86_400_000;

/** A zone of the IANA database. */
export interface TimeZone {
  readonly name: string;
  /** The instants at which its clocks show `local` (milliseconds as if UTC): one, or around a clock change none or two. */
  readonly instantsOf: (local: number) => readonly number[];
  /** The day there at an instant, as YYYY-MM-DD. */
  readonly dayAt: (instant: number) => string;
}

/** Null where there is no zone of that name. */
export function timeZone(name: string): TimeZone | null {
  if (name === 'UTC') {
    return {
      name,
      instantsOf: (local) => [local],
      dayAt: (instant) => new Date(instant).toISOString().slice(0, 10),
    };
  }
  const offsetAt = offsetReader(name);
  if (!offsetAt) return null;
  // Formatting costs 5 us a time, and a file has a million times of some thousand days.
  const ofDay = new Map<number, number>();
  const offsetOfDay = (day: number) => {
    const known = ofDay.get(day);
    if (known !== undefined) return known;
    const offset = offsetAt(day * DAY_MS);
    ofDay.set(day, offset);
    return offset;
  };
  return {
    name,
    instantsOf: (local) => {
      const day = Math.floor(local / DAY_MS);
      // No zone is more than a day from UTC, so no clock change between these two means none that matters.
      const before = offsetOfDay(day - 1);
      const after = offsetOfDay(day + 2);
      if (before === after) return [local - before];
      return [...new Set([local - before, local - after])].filter(
        (instant) => instant + offsetAt(instant) === local,
      );
    },
    dayAt: (instant) => new Date(instant + offsetAt(instant)).toISOString().slice(0, 10),
  };
}

/** Milliseconds to add to an instant for what the zone's clocks show; null where there is no such zone. */
function offsetReader(name: string): ((instant: number) => number) | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  } catch {
    return null;
  }
  return (instant) => {
    const shown =
      format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
    const parts = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(shown) ?? [];
    const seconds =
      Number(parts[2] ?? 0) * 3600 + Number(parts[3] ?? 0) * 60 + Number(parts[4] ?? 0);
    return (parts[1] === '-' ? -1 : 1) * seconds * 1000;
  };
}
