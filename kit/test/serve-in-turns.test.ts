import { once } from 'node:events';
import { request } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { openViewerDatabase } from '@loopgraph/kit/database';
import { createLogger } from '@loopgraph/kit/log';
import { workAtPace } from '@loopgraph/kit/pace';
import { startSubgraph } from '@loopgraph/kit/serve';
import { nobody } from '@loopgraph/kit/viewer';
import { viewerHeader, viewerSigner } from '@loopgraph/kit/viewer-token';
import { parse } from 'graphql';
import { expect, test, vi } from 'vitest';

const secret = 'known to the gateway and its subgraphs';
const sign = viewerSigner(secret);
const count = 5_000;

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { rows: [Row!]! row: Row! }
  type Row @key(fields: "id") { id: ID! next: Row! number: Int! }
`;

/** A service of many rows, of which `onNumber` is told when the number of one is asked for. */
async function startRows(onNumber: (id: string) => void = () => undefined) {
  await using stack = new AsyncDisposableStack();
  const row = (number: number) => ({ id: String(number) });
  const resolvers = {
    Query: {
      rows: () => Array.from({ length: count }, (_, index) => row(index)),
      row: () => row(-7),
    },
    Row: {
      next: ({ id }: { id: string }) => row(Number(id) + 1),
      number: ({ id }: { id: string }) => {
        onNumber(id);
        return Number(id);
      },
    },
  };
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  const subgraph = { name: 'rows', sdl, schema, createContext: () => ({}) };
  const database = stack.use(openViewerDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' }));
  const logger = createLogger({ name: 'rows', level: 'silent' });
  const { url } = stack.use(await startSubgraph({ subgraph, database, secret, logger }));
  const headers = { 'content-type': 'application/json', [viewerHeader]: sign(nobody, 'rows') };
  const owned = stack.move();
  return { url: `${url}/graphql`, headers, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

type Service = Awaited<ReturnType<typeof startRows>>;

async function ask({ url, headers }: Service, query: string): Promise<unknown> {
  const body = JSON.stringify({ query });
  return await (await fetch(url, { method: 'POST', headers, body })).json();
}

const large = '{ rows { id next { number } } }';

test('answers small requests while a large one is under way, and that in full', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 1 }));
  const begun = Promise.withResolvers<undefined>();
  const resolved: string[] = [];
  await using service = await startRows((id) => {
    resolved.push(id);
    begun.resolve(undefined);
  });
  const asked = ask(service, large);
  await begun.promise;
  expect(await ask(service, '{ row { number } }')).toEqual({ data: { row: { number: -7 } } });
  const rows = Array.from({ length: count }, (_, index) => ({
    id: String(index),
    next: { number: index + 1 },
  }));
  expect(await asked).toEqual({ data: { rows } });
  expect(resolved.indexOf('-7')).toBeLessThan(resolved.indexOf(String(count)));
});

test('resolves no more rows for a client that went away', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 1 }));
  const begun = Promise.withResolvers<undefined>();
  const resolved = new Set<string>();
  const service = await startRows((id) => {
    resolved.add(id);
    begun.resolve(undefined);
  });
  const sent = request(service.url, { method: 'POST', headers: service.headers, agent: false });
  const failed = once(sent, 'error');
  sent.end(JSON.stringify({ query: large }));
  await begun.promise;
  sent.destroy(new Error('gone'));
  await failed;
  const before = await vi.waitFor(async () => {
    const seen = resolved.size;
    await ask(service, '{ row { id } }');
    expect(resolved.size).toBe(seen);
    return seen;
  }, 20_000);
  expect(before).toBeLessThan(count);
  // It stops when the requests in flight have ended.
  await service[Symbol.asyncDispose]();
  expect(resolved.size).toBe(before);
});
