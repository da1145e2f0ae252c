import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createDatabase } from '../../test/support/database.ts';
import { openDatabase } from '../src/database.ts';

/** AuthenticationOk and ReadyForQuery (PostgreSQL's protocol, 54.7). */
const letIn = Buffer.from('R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I');

/** What PostgreSQL is to whom it lets in just before it goes away: nothing that they ask is answered. */
async function openLeavingServer() {
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(letIn);
      socket.once('data', () => socket.destroy());
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `postgres://nobody@127.0.0.1:${port}/none`,
    [Symbol.asyncDispose]: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

test('rejects what was asked where PostgreSQL goes away as it lets one in, and nothing else', async () => {
  await using leaving = await openLeavingServer();
  await using opened = openDatabase({ url: leaving.url, poolSize: 1 });
  await expect(opened.db.$client`select 1`).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
});

test('takes and gives arrays without asking PostgreSQL which types they are', async () => {
  await using database = await createDatabase({ migrated: false });
  await using opened = openDatabase({ url: database.adminUrl });
  const texts = ['a', 'with "quotes", commas and \\', 'two\nlines', '', 'null', '{}', null];
  const uuids = ['00000000-0000-4000-8000-000000000001'];
  const [row] = await opened.db.$client`
    select ${texts}::text[] as texts, ${uuids}::uuid[] as uuids, ${[1, -2]}::int[] as integers,
      ${[0.5]}::float8[] as doubles, ${[] as string[]}::text[] as none, array['a']::name[] as names`;
  const integers = [1, -2];
  expect(row).toEqual({ texts, uuids, integers, doubles: [0.5], none: [], names: ['a'] });
});
