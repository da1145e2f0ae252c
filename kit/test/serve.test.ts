import { fileURLToPath } from 'node:url';
import { openViewerDatabase } from '@loopgraph/kit/database';
import { createLogger } from '@loopgraph/kit/log';
import { startSubgraph } from '@loopgraph/kit/serve';
import { nobody } from '@loopgraph/kit/viewer';
import { viewerHeader, viewerSigner } from '@loopgraph/kit/viewer-token';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../../test/support/database.ts';
import { letters } from './support/letters.ts';
import { runModule } from './support/service-process.ts';

const secret = 'known to the gateway and its subgraphs';
const sign = viewerSigner(secret);

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase({ migrated: false });
});
afterAll(() => database[Symbol.asyncDispose]());

async function startLetters(url = database.adminUrl) {
  await using stack = new AsyncDisposableStack();
  const lines: unknown[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const logger = createLogger({ name: 'letters', destination });
  const served = stack.use(openViewerDatabase({ url }));
  const options = { subgraph: letters, database: served, secret, logger };
  const server = stack.use(await startSubgraph(options));
  const get = async (path: string) => {
    const response = await fetch(server.url + path);
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const ask = async (query: string, variables = {}, headers = {}) => {
    const viewer = { [viewerHeader]: sign(nobody, 'letters') };
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...viewer, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as unknown;
  };
  const owned = stack.move();
  return { lines, get, ask, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

test('makes a context for each request, and parses a document once', async () => {
  await using service = await startLetters();
  const query = '{ letter(id: "a") { visits documents } again: letter(id: "b") { visits } }';
  const answer = { data: { letter: { visits: 1, documents: 1 }, again: { visits: 2 } } };
  expect(await service.ask(query)).toEqual(answer);
  expect(await service.ask(query)).toEqual(answer);
});

test('takes ten thousand entities in one request', async () => {
  await using service = await startLetters();
  const representations = Array.from({ length: 10_000 }, (_, index) => ({
    __typename: 'Letter',
    id: `${index}`.padEnd(200, '.'),
  }));
  const query =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Letter { id } } }';
  expect(await service.ask(query, { representations })).toEqual({
    data: { _entities: representations.map(({ id }) => ({ id })) },
  });
});

test('says what was refused', async () => {
  await using service = await startLetters();
  expect(await service.ask('{ letter(id: "abc") { id } }')).toMatchObject({
    data: { letter: null },
    errors: [
      {
        message: 'Expected one letter, but got: "abc".',
        path: ['letter'],
        extensions: { code: 'INVALID_ID' },
      },
    ],
  });
});

test('hides what fails unexpectedly, and logs it under the id of the request', async () => {
  await using service = await startLetters();
  const query = 'query Secrets { letter(id: "a") { secret } }';
  expect(await service.ask(query, {}, { 'x-request-id': 'r-1' })).toMatchObject({
    data: { letter: { secret: null } },
    errors: [
      {
        message: 'Internal server error.',
        path: ['letter', 'secret'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' },
      },
    ],
  });
  expect(service.lines).toContainEqual(
    expect.objectContaining({
      level: 'error',
      requestId: 'r-1',
      operationName: 'Secrets',
      err: expect.objectContaining({
        message: 'relation letters.secrets does not exist',
        stack: expect.stringContaining('letters.ts') as string,
      }) as object,
    }),
  );
});

test('is ready while its database answers', async () => {
  await using service = await startLetters();
  expect(await service.get('/healthz')).toEqual({ status: 200, body: { status: 'alive' } });
  expect(await service.get('/readyz')).toEqual({
    status: 200,
    body: { status: 'ready', database: true },
  });
});

test('is alive but not ready while its database does not answer', async () => {
  await using service = await startLetters('postgres://nobody@127.0.0.1:1/none');
  expect(await service.get('/healthz')).toEqual({ status: 200, body: { status: 'alive' } });
  expect(await service.get('/readyz')).toEqual({
    status: 503,
    body: { status: 'not ready', database: false },
  });
});

const main = fileURLToPath(new URL('support/letters-main.ts', import.meta.url));

test('runs alone from its environment, and ends by itself at SIGTERM', async () => {
  await using service = runModule(main, {
    DATABASE_URL: database.adminUrl,
    SUBGRAPH_SECRET: secret,
  });
  const url = await service.url;
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  service.stop('SIGTERM');
  expect(await service.ended).toBe(0);
  expect(service.lines).toContainEqual(expect.objectContaining({ msg: 'stopped' }));
});

test('does not run with settings that cannot be used, and names each', async () => {
  await using service = runModule(main, {
    DATABASE_URL: 'mysql://me:secret@db',
    PORT: '70000',
    SUBGRAPH_SECRET: 'short',
  });
  expect(await service.ended).toBe(1);
  expect(await service.stderr).toBe(
    'letters cannot start: PORT: expected a whole number from 0 to 65535, got "70000"\n' +
      'DATABASE_URL: expected the URL of a PostgreSQL database (postgres://user:password@host:port/database), ' +
      'got another text (not shown, it may hold a secret)\n' +
      'SUBGRAPH_SECRET: expected a secret of at least 32 bytes, the same for the gateway and every subgraph, ' +
      'got another text (not shown, it may hold a secret)\n',
  );
});
