const MILLISECONDS_A_DAY = 86_400_000;

/** Days are counted from 1970-01-01; a `day` is such a number. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY;
}

/** The day that is "today" at the demo company, whatever the clock says. */
export const REFERENCE_DAY = dayOf('2026-10-31');

/** From when on learning is on record. */
export const LEARNING_SINCE = dayOf('2023-11-01');

const dateTexts: (string | undefined)[] = [];

/** The day as `2026-10-31`. */
export function dateText(day: number): string {
  let text = dateTexts[day];
  if (text === undefined) {
    text = new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
    dateTexts[day] = text;
  }
  return text;
}

const two = (value: number) => (value < 10 ? `0${value}` : String(value));

/** That second of the day, as PostgreSQL reads a timestamptz. */
export function timeText(day: number, second: number): string {
  const minutes = Math.floor(second / 60);
  return `${dateText(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(second % 60)}+00`;
}

/** The month of the day, 0 for January. */
export function monthOf(day: number): number {
  return new Date(day * MILLISECONDS_A_DAY).getUTCMonth();
}

/** The day that many calendar months later, or the last of its month where there is no such day. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * MILLISECONDS_A_DAY);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 1);
  const last = (next - first) / MILLISECONDS_A_DAY;
  return first / MILLISECONDS_A_DAY + Math.min(date.getUTCDate(), last) - 1;
}

/** The day itself, or the Friday before where it falls on a weekend. */
export function workday(day: number): number {
  // 1970-01-01 was a Thursday: 2 and 3 are Saturday and Sunday.
  const weekday = day % 7;
  return weekday === 2 ? day - 1 : weekday === 3 ? day - 2 : day;
}
