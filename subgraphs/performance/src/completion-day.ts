import { scalars } from '@loopgraph/kit/scalars';

/** An instant as our DateTime writes it, but for February 29, which not every year has. */
const writtenInstant =
  /^[1-9]\d{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

function isWrittenInstant(value: unknown): value is string {
  return typeof value === 'string' && writtenInstant.test(value);
}

/** The day (in UTC, as YYYY-MM-DD) of an instant given in RFC 3339; INVALID_ARGUMENT where it is none. */
export function completionDay(completedAt: unknown): string {
  const instant = isWrittenInstant(completedAt)
    ? completedAt
    : scalars.DateTime.parseValue(completedAt).toISOString();
  return instant.slice(0, 10);
}
