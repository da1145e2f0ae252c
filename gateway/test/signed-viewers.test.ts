import { nobody } from '@loopgraph/kit/viewer';
import { afterEach, expect, test, vi } from 'vitest';
import { signViewersWith } from '../src/execution/signed-viewers.ts';
import { secret, startWorld } from './support/world.ts';

const other = { ...nobody, subject: 'other' };

afterEach(() => {
  vi.useRealTimers();
});

test('signs a viewer once in half a minute, for each subgraph apart', () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  const sign = signViewersWith(secret);
  const first = sign(nobody, 'learning');
  vi.advanceTimersByTime(29_999);
  expect(sign({ ...nobody }, 'learning')).toBe(first);
  expect(sign(nobody, 'skills')).not.toBe(first);
  expect(sign(other, 'learning')).not.toBe(first);
  vi.advanceTimersByTime(1);
  expect(sign(nobody, 'learning')).not.toBe(first);
  expect(sign(nobody, 'skills')).not.toBe(sign(other, 'skills'));
});

test.each([
  ['forward', 90_000],
  ['back', -90_000],
])('signs a viewer anew once the clock is put %s', (_way, ms) => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  const sign = signViewersWith(secret);
  const first = sign(nobody, 'learning');
  vi.setSystemTime(Date.now() + ms);
  const second = sign(nobody, 'learning');
  expect(second).not.toBe(first);
  expect(sign(nobody, 'learning')).toBe(second);
});

test('tells the client nothing of it when a subgraph does not trust the gateway', async () => {
  await using world = await startWorld({
    shape: 'over HTTP',
    subgraphSecret: 'of somebody else, but long enough for one',
  });
  expect(await world.ask('{ employee(id: "e1") { name } }')).toMatchObject({
    data: { employee: null },
    errors: [{ message: 'Internal server error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  });
  expect((await world.send('/readyz')).status).toBe(503);
});
