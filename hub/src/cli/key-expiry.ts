import { HubFault } from '../hub-fault.ts';

const HOUR_MS = 60 * 60 * 1000;
const UNITS: Readonly<Record<string, number>> = { h: HOUR_MS, d: 24 * HOUR_MS, w: 168 * HOUR_MS };
const MOST_DAYS = 730;

/** When a key ends that is made at `now`: after `12h`, `90d` or `4w`, or with a day such as 2027-06-30, in UTC; at most two years on. */
export function parseExpiry(text: string, now: Date): Date {
  const [, count, unit = ''] = /^(\d{1,5})([hdw])$/.exec(text) ?? [];
  const at =
    count === undefined ? endOfDay(text) : now.getTime() + Number(count) * (UNITS[unit] ?? 0);
  if (at > now.getTime() && at <= now.getTime() + MOST_DAYS * 24 * HOUR_MS) return new Date(at);
  throw new HubFault(
    `--expires: expected a time to come of at most ${MOST_DAYS} days, such as 12h, 90d, 4w or 2027-06-30, got ${JSON.stringify(text)}`,
  );
}

/** NaN where `text` is no day. */
function endOfDay(text: string): number {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return Number.NaN;
  const end = new Date(`${text}T23:59:59.999Z`);
  // JavaScript takes 30 February for 2 March.
  const exists = !Number.isNaN(end.getTime()) && end.toISOString().startsWith(text);
  return exists ? end.getTime() : Number.NaN;
}
