import { request } from 'undici';
import { brotliDecompressSync, constants, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { answeringWith, learning } from './support/company.ts';
import { bearer } from './support/credentials.ts';
import { startExports } from './support/exports.ts';
import { startWorld, type World } from './support/world.ts';

const completions = Array.from({ length: 100 }, (_, index) => ({ id: `c${index}` }));
const fixtures = [answeringWith(learning, () => completions)];
const query = '{ completions { id } }';
const url = `/graphql?query=${encodeURIComponent(query)}`;
const expected = { data: { completions } };

const decode = {
  zstd: zstdDecompressSync,
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (body: Buffer) => body,
};

function isCoding(name: unknown): name is keyof typeof decode {
  return typeof name === 'string' && Object.hasOwn(decode, name);
}

/** Gets what is sent, as it is. */
async function get(world: World, path: string, headers: Record<string, string>) {
  const answer = await request(world.url + path, {
    headers: { authorization: await bearer(), ...headers },
  });
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: Buffer.from(await answer.body.bytes()),
  };
}

test.each([
  ['gzip, deflate', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate, br, zstd', 'zstd'],
  ['*', 'zstd'],
  ['*, zstd;q=0', 'br'],
  ['gzip;q=0.5, identity;q=0.1', 'gzip'],
  ['GZip', 'gzip'],
  ['identity, gzip;q=0.5', undefined],
  ['gzip;q=0', undefined],
  ['deflate', undefined],
  ['identity;q=0', undefined],
  ['', undefined],
  [';;,=', undefined],
])('answers who accepts "%s" with %s', async (accepted, coding) => {
  await using world = await startWorld({ fixtures });
  const { status, headers, body } = await get(world, url, { 'accept-encoding': accepted });
  expect(status).toBe(200);
  expect(headers['content-encoding']).toBe(coding);
  expect(headers['content-length']).toBe(String(body.length));
  const name = coding ?? 'identity';
  if (!isCoding(name)) throw new Error(`Expected a known coding, but got: ${name}.`);
  expect(JSON.parse(decode[name](body).toString())).toEqual(expected);
  expect(headers['vary']).toContain('accept-encoding');
});

test('sends as it is what fits a packet, and what nobody asked to compress', async () => {
  await using world = await startWorld({ fixtures });
  const all = { 'accept-encoding': 'gzip, br, zstd' };
  expect((await get(world, '/healthz', all)).headers['content-encoding']).toBeUndefined();
  const { headers, body } = await get(world, url, {});
  expect(headers['content-encoding']).toBeUndefined();
  expect(JSON.parse(body.toString())).toEqual(expected);
});

test('says by a weak tag that an answer is the same in other bytes, and answers 304 to either', async () => {
  await using world = await startWorld({ fixtures });
  const gzip = { 'accept-encoding': 'gzip' };
  const plain = await get(world, url, {});
  const compressed = await get(world, url, gzip);
  expect(compressed.headers['etag']).toBe(`W/${String(plain.headers['etag'])}`);
  for (const { headers } of [plain, compressed]) {
    const again = await get(world, url, { ...gzip, 'if-none-match': String(headers['etag']) });
    expect(again).toMatchObject({ status: 304, body: { length: 0 } });
    expect(again.headers['content-encoding']).toBeUndefined();
    expect(again.headers['vary']).toContain('accept-encoding');
  }
});

test.each(['text/csv', 'application/x-ndjson'])(
  'sends a page of %s before the next one is there',
  async (accept) => {
    const goOn = Promise.withResolvers<undefined>();
    await using many = await startExports({
      count: 1200,
      onPage: (after) => (after > 0 ? goOn.promise : undefined),
    });
    const { headers, body } = await request(`${many.world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, 'accept-encoding': 'gzip' },
      body: JSON.stringify({
        query: `query ($first: Int!, $after: String) {
          people(first: $first, after: $after) { nodes { name } }
        }`,
      }),
    });
    expect(headers['content-encoding']).toBe('gzip');
    const chunks: Buffer[] = [];
    for await (const chunk of body) {
      chunks.push(chunk as Buffer);
      const come = gunzipSync(Buffer.concat(chunks), { finishFlush: constants.Z_SYNC_FLUSH });
      if (come.includes('Person 500')) goOn.resolve(undefined);
    }
    const all = gunzipSync(Buffer.concat(chunks)).toString();
    expect(all.match(/Person \d+/g)).toHaveLength(1200);
  },
);
