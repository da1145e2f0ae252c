import { expect, test } from 'vitest';
import { isUuid, parseUuid } from '../src/ids.ts';

const uuid = '0190f3a4-5b6c-7d8e-9fab-cdef01234567';

test('takes UUIDs in the form that Postgres prints, in any case', () => {
  expect([uuid, uuid.toUpperCase(), uuid.replaceAll(/\d/g, '0')].filter(isUuid)).toHaveLength(3);
  expect(parseUuid(uuid.toUpperCase(), 'a thing')).toBe(uuid);
});

test('refuses what is a digit more or less anywhere, or has another', () => {
  const others = Array.from({ length: uuid.length }, (_, at) => {
    const [before, after] = [uuid.slice(0, at), uuid.slice(at + 1)];
    return [
      before + after,
      `${before}0${uuid.slice(at)}`,
      `${before}g${after}`,
      `${before}-0${after}`,
    ];
  }).flat();
  expect([...others, '', `${uuid}\n`, ` ${uuid}`, `{${uuid}}`].filter(isUuid)).toEqual([]);
});
