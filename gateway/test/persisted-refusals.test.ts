import { afterAll, beforeAll, expect, test } from 'vitest';
import { askingOf, persisted, search } from './support/operation-asking.ts';
import { as, hashOf, identifyByName, openRegistry } from './support/registry.ts';
import { startWorld, type Answer, type World } from './support/world.ts';

const body = 'query Person($id: ID!) { employee(id: $id) { name } }';
const id = hashOf(body);
const globexBody = 'query Courses($id: ID!) { employee(id: $id) { courses } }';
const mutation = 'mutation Rename($id: ID!) { rename(id: $id, name: "Eve") { id } }';
const free = '{ completions { id } }';
const variables = { id: 'e1' };
const acme = as('partner:acme');

let registry: Awaited<ReturnType<typeof openRegistry>>;
let world: World;
beforeAll(async () => {
  registry = await openRegistry();
  await registry.publish('acme', [body, mutation]);
  await registry.publish('globex', [globexBody]);
  world = await startWorld({ db: registry.db, identify: identifyByName });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await registry[Symbol.asyncDispose]();
});

const { get, postTo } = askingOf(() => world);

const notInList = (got: string) =>
  `Expected an operation that is registered for this client, but got: ${got}.`;

interface Refusal {
  readonly what: string;
  readonly send: () => Promise<Answer>;
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const notRegistered = {
  status: 403,
  code: 'QUERY_NOT_IN_SAFELIST',
  message:
    'Expected an operation that is registered for this client, byte for byte, but got another.',
};
const both = {
  status: 400,
  code: 'CANNOT_SEND_PQ_ID_AND_BODY',
  message: 'Expected an id or a text, but got both.',
};
const malformed = (message: string) => ({ status: 400, code: 'BAD_REQUEST', message });

const refusals: readonly Refusal[] = [
  {
    what: 'a text that is not registered',
    send: () => world.post({ query: free }, acme),
    ...notRegistered,
  },
  {
    what: 'a registered text with one more space',
    send: () => world.post({ query: `${body} `, variables }, acme),
    ...notRegistered,
  },
  {
    what: 'a text that another client registered',
    send: () => world.post({ query: globexBody, variables }, acme),
    ...notRegistered,
  },
  {
    what: 'introspection',
    send: () => world.post({ query: '{ __schema { types { name } } }' }, acme),
    ...notRegistered,
  },
  { what: 'a text by GET', send: () => get('/graphql', { query: free }, acme), ...notRegistered },
  {
    what: 'an id that nobody has',
    send: () => world.post({ documentId: `sha256:${hashOf('x')}` }, acme),
    ...{ status: 404, code: 'PERSISTED_QUERY_NOT_IN_LIST', message: notInList(hashOf('x')) },
  },
  {
    what: 'an automatic persisted query that was not seen',
    send: () => world.post({ extensions: persisted(hashOf('x')) }, acme),
    ...{ status: 404, code: 'PERSISTED_QUERY_NOT_IN_LIST', message: notInList(hashOf('x')) },
  },
  {
    what: 'a name that nobody has',
    send: () => get('/operations/Nothing', {}, acme),
    ...{
      status: 404,
      code: 'PERSISTED_QUERY_NOT_IN_LIST',
      message: notInList('the name "Nothing"'),
    },
  },
  {
    what: 'making an automatic persisted query known',
    send: () => world.post({ query: free, extensions: persisted(hashOf(free)) }, acme),
    ...both,
  },
  {
    what: 'documentId and a text',
    send: () => world.post({ query: body, documentId: `sha256:${id}` }, acme),
    ...both,
  },
  {
    what: 'a name and a text',
    send: () => postTo('/operations/Person', { query: body, variables }, acme),
    ...both,
  },
  {
    what: 'two ids',
    send: () => world.post({ documentId: `sha256:${id}`, extensions: persisted(id) }, acme),
    ...malformed('Expected one way to name an operation, but got several.'),
  },
  {
    what: 'neither id nor text',
    send: () => world.post({ variables }, acme),
    ...malformed('Expected an operation, by its id or its text, but got neither.'),
  },
  {
    what: 'a batch',
    send: () => world.post([{ query: free }], acme),
    status: 400,
    code: 'BATCHING_DISABLED',
    message: 'Expected one operation a request, for batches are off, but got a batch of: 1.',
  },
  {
    what: 'a text that is no text',
    send: () => world.post({ query: [free] }, acme),
    ...malformed('Expected query to be a text, but got something else.'),
  },
  {
    what: 'a text twice',
    send: () =>
      world.send(`/graphql?${search({ query: body })}&${search({ query: free })}`, {
        headers: acme,
      }),
    ...malformed('Expected the search parameter query once, but got it twice.'),
  },
  {
    what: 'a persisted query without its hash',
    send: () => world.post({ query: free, extensions: { persistedQuery: { version: 1 } } }, acme),
    ...malformed('Expected extensions.persistedQuery to be { version: 1, sha256Hash: "..." }.'),
  },
  {
    what: 'a documentId in capitals',
    send: () => world.post({ documentId: `sha256:${id.toUpperCase()}` }, acme),
    ...malformed(
      `Expected documentId to be sha256: and 64 lower-case hexadecimal digits, or an id without a colon, but got: "sha256:${id.toUpperCase()}".`,
    ),
  },
  {
    what: 'a registered mutation by GET',
    send: () => get('/operations/Rename', { variables }, acme),
    ...{
      status: 405,
      code: 'BAD_REQUEST',
      message: 'GET requests only support query operations, not mutation operations',
    },
  },
  {
    what: 'anything of a partner without a client',
    send: () => world.post({ query: body, variables }, as('partner')),
    ...notRegistered,
  },
];

test.each(refusals)('refuses a partner $what', async ({ send, status, code, message }) => {
  const answer = await send();
  expect(answer).toMatchObject({ status, body: { errors: [{ message, extensions: { code } }] } });
  expect(answer.body).not.toHaveProperty('data');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});
