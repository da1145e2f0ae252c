import { nobody } from '@loopgraph/kit/viewer';
import { expect, test } from 'vitest';
import { signViewersWith } from '../src/execution/signed-viewers.ts';
import { secret, startWorld } from './support/world.ts';

const other = { ...nobody, subject: 'other' };

test('signs a viewer once in half a minute, for each subgraph apart', async () => {
  let ms = 0;
  const sign = signViewersWith(secret, () => ms);
  const first = sign(nobody, 'learning');
  ms = 29_999;
  expect(sign({ ...nobody }, 'learning')).toBe(first);
  expect(sign(nobody, 'skills')).not.toBe(first);
  expect(sign(other, 'learning')).not.toBe(first);
  ms = 30_000;
  expect(sign(nobody, 'learning')).not.toBe(first);
  expect(new Set([await sign(nobody, 'skills'), await sign(other, 'skills')]).size).toBe(2);
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
