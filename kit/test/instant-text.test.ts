import { expect, test } from 'vitest';
import { instantText } from '../src/instant-text.ts';

const last = 8_640_000_000_000_000;

test.each([0, -1, 1, 86_399_999, 86_400_000, -86_400_000, -62_135_596_800_000, last, -last])(
  'writes %i ms since the epoch as toISOString does',
  (ms) => {
    const instant = new Date(ms);
    expect(instantText(instant)).toBe(instant.toISOString());
  },
);

test('writes instants of 20,000 days as toISOString does', () => {
  const instants = Array.from({ length: 20_000 }, (_, at) => new Date((at - 9000) * 86_413_579));
  expect(instants.map(instantText)).toEqual(instants.map((instant) => instant.toISOString()));
});

test('refuses what is no instant', () => {
  expect(() => instantText(new Date('tomorrow'))).toThrow(RangeError);
});
