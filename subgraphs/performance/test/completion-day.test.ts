import { expect, test } from 'vitest';
import { completionDay } from '../src/completion-day.ts';

const dayMs = 24 * 60 * 60 * 1000;

test('gives each day from 1999 to 2104 as it is', () => {
  const first = Date.UTC(1999, 0, 1);
  const days = (Date.UTC(2105, 0, 1) - first) / dayMs;
  const instants = Array.from({ length: days }, (_, day) =>
    new Date(first + day * dayMs + 1).toISOString(),
  );
  expect(instants.map(completionDay)).toEqual(instants.map((instant) => instant.slice(0, 10)));
});

test.each([
  '2023-02-29',
  '2024-02-30',
  '2100-02-29',
  '2024-04-31',
  '2024-06-31',
  '2024-09-31',
  '2024-11-31',
  '2024-01-32',
  '2024-00-10',
  '2024-13-01',
  '2024-01-00',
])('refuses %s, which is no day', (day) => {
  expect(() => completionDay(`${day}T12:00:00.000Z`)).toThrow(
    expect.objectContaining({
      extensions: expect.objectContaining({ code: 'INVALID_ARGUMENT' }) as unknown,
    }) as Error,
  );
});
