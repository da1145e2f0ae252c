import { RequestError } from './errors.ts';

/** What an optional argument gives. */
export type Given<T> = T | null | undefined;

function shown(value: string | number | Date): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

/**
 * Throws INVALID_FILTER where nothing could lie between two bounds of a filter: `low` is over `high`, or, where `high`
 * is not itself included, they are equal.
 */
export function checkBounds<T extends string | number | Date>(
  low: readonly [name: string, value: Given<T>],
  high: readonly [name: string, value: Given<T>],
  { highIncluded = true } = {},
): void {
  const [lowName, lowest] = low;
  const [highName, highest] = high;
  if (lowest == null || highest == null) return;
  if (lowest < highest || (highIncluded && shown(lowest) === shown(highest))) return;
  throw new RequestError(
    'INVALID_FILTER',
    `Expected "${lowName}" to be ${highIncluded ? 'at most' : 'before'} "${highName}", but got: ` +
      `${shown(lowest)} and ${shown(highest)}.`,
  );
}

/** Days, both ends included; an absent end is open. */
export interface DateRange {
  readonly from?: Given<string>;
  readonly to?: Given<string>;
}

/** The range of days, both ends included; INVALID_FILTER where it ends before it begins. */
export function checkDateRange(name: string, range: Given<DateRange>): Given<DateRange> {
  checkBounds([`${name}.from`, range?.from], [`${name}.to`, range?.to]);
  return range;
}

/** Instants, the end not included; an absent end is open. */
export interface DateTimeRange {
  readonly from?: Given<Date>;
  readonly before?: Given<Date>;
}

/** The range of time, its end not included; INVALID_FILTER where it ends before it begins. */
export function checkDateTimeRange(
  name: string,
  range: Given<DateTimeRange>,
): Given<DateTimeRange> {
  checkBounds([`${name}.from`, range?.from], [`${name}.before`, range?.before], {
    highIncluded: false,
  });
  return range;
}
