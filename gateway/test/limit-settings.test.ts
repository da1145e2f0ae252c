import { parseConfig } from '@loopgraph/kit/config';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defaultRoleLimits } from '../src/limits/role-limits.ts';
import { limitsSetting } from '../src/limits/settings.ts';

const read = (text: string) =>
  limitsSetting((faults) => `limits by role as JSON (${faults})`).parse(text);

test('changes what it names, and keeps the defaults of the rest', () => {
  expect(read('{}')).toEqual(defaultRoleLimits);
  const { partner, ...others } = read('{"partner": {"depth": 8, "introspection": true}}');
  expect(partner).toEqual({ ...defaultRoleLimits.partner, depth: 8, introspection: true });
  expect(others).toMatchObject({ analyst: defaultRoleLimits.analyst });
});

test.each([
  ['what is not JSON', '{', 'expected JSON'],
  ['an unknown role', '{"guest": {}}', 'guest'],
  ['an unknown limit', '{"partner": {"dept": 8}}', 'dept'],
  ['a limit that is no number', '{"partner": {"depth": "8"}}', 'partner: depth'],
  ['a limit of nothing', '{"partner": {"depth": 0}}', 'partner: depth'],
  [
    'a budget that no operation fits into',
    '{"partner": {"burst": 50000}}',
    'partner: expected a burst over the cost of one operation (50000), got 50000',
  ],
  [
    'a budget that takes too long to fill',
    '{"partner": {"costPerMinute": 1}}',
    'partner: expected a burst of at most 60, for it has to fill within an hour, got 600000',
  ],
])('refuses %s', (_what, text, fault) => {
  expect(() => read(text)).toThrow(fault);
});

test('tells its faults among those of the other settings', () => {
  const settings = z.object({
    LIMITS: limitsSetting((faults) => `limits by role as JSON (${faults})`),
  });
  expect(() => parseConfig(settings, { LIMITS: '{"partner":{"burst":1}}' })).toThrow(
    'LIMITS: expected limits by role as JSON (partner: expected a burst over the cost of one operation (50000), got 1), got "{\\"partner\\":{\\"burst\\":1}}"',
  );
});
