import { GraphQLError, GraphQLScalarType, Kind, print } from 'graphql';
import { DateResolver, DateTimeResolver } from 'graphql-scalars';
import { isInCalendar } from './calendar.ts';
import { instantText } from './instant-text.ts';

function refuse(expected: string, got: string): never {
  throw new GraphQLError(`Expected ${expected}, but got: ${got}.`, {
    extensions: { code: 'INVALID_ARGUMENT' },
  });
}

function isValid(scalar: GraphQLScalarType, value: string): boolean {
  try {
    scalar.parseValue(value);
    return isInCalendar(new Date(value));
  } catch {
    return false;
  }
}

const aDay = 'a day that exists, as YYYY-MM-DD';

function parseDay(value: unknown): string {
  return typeof value === 'string' && isValid(DateResolver, value)
    ? value
    : refuse(aDay, JSON.stringify(value));
}

const anInstant = 'an instant that exists, as RFC 3339 has it (2026-01-31T09:30:00Z)';

function parseInstant(value: unknown): Date {
  return typeof value === 'string' && isValid(DateTimeResolver, value)
    ? new Date(value)
    : refuse(anInstant, JSON.stringify(value));
}

/** A day of the calendar, RFC 3339 `full-date`; a string in code too, for a day has no time zone. */
const GraphQLDay = new GraphQLScalarType<string, unknown>({
  name: 'Date',
  description: 'A day of the calendar, as RFC 3339 writes it: 2026-01-31.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  serialize: (value) => value,
  parseValue: parseDay,
  parseLiteral: (node) =>
    node.kind === Kind.STRING ? parseDay(node.value) : refuse(aDay, print(node)),
});

/** An instant, RFC 3339 `date-time`, given in UTC with milliseconds. */
const GraphQLInstant = new GraphQLScalarType<Date, unknown>({
  name: 'DateTime',
  description: 'An instant, as RFC 3339 writes it, in UTC: 2026-01-31T09:30:00.000Z.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (value) => (value instanceof Date ? instantText(value) : value),
  parseValue: parseInstant,
  parseLiteral: (node) =>
    node.kind === Kind.STRING ? parseInstant(node.value) : refuse(anInstant, print(node)),
});

/** The scalars that every subgraph and the gateway share. */
export const scalars = { Date: GraphQLDay, DateTime: GraphQLInstant };
