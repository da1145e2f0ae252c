import { createHash } from 'node:crypto';
import type { ErrorCodeName } from '@loopgraph/kit/errors';
import { expect, test } from 'vitest';
import { everyone } from '../../test/support/viewers.ts';
import { startWorld, type Answer, type World } from './support/world.ts';

interface Refusal {
  readonly what: string;
  readonly send: (world: World) => Promise<Answer>;
  readonly status: number;
  readonly code: ErrorCodeName;
  readonly message: string;
}

const query = '{ employee(id: "e1") { name } }';
const sha256Hash = createHash('sha256').update(query).digest('hex');
const mutation = 'mutation { rename(id: "e1", name: "Eve") { id } }';

const refusals: readonly Refusal[] = [
  {
    what: 'a body that is not JSON',
    send: ({ post }) => post('{"query": '),
    status: 400,
    code: 'BAD_REQUEST',
    message: 'Expected a body that is JSON, but got one that does not parse.',
  },
  {
    what: 'an empty body',
    send: ({ post }) => post(''),
    status: 400,
    code: 'BAD_REQUEST',
    message: 'Expected a body that is JSON, but got an empty one.',
  },
  {
    what: 'an operation whose answer may be a picture alone',
    send: ({ post }) => post({ query }, { accept: 'image/png' }),
    status: 406,
    code: 'NOT_ACCEPTABLE',
    message:
      'Expected application/json or application/graphql-response+json to be accepted, but got: image/png',
  },
  {
    what: 'a body without an operation',
    send: ({ post }) => post({ variables: {} }),
    status: 400,
    code: 'BAD_REQUEST',
    message: 'GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.',
  },
  {
    what: 'a batch',
    send: ({ post }) => post([{ query }, { query }]),
    status: 400,
    code: 'BATCHING_DISABLED',
    message: 'Expected one operation a request, for batches are off, but got a batch of: 2.',
  },
  {
    what: 'a body of another type',
    send: ({ post }) => post(query, { 'content-type': 'application/graphql' }),
    status: 415,
    code: 'BAD_REQUEST',
    message: 'Expected content type application/json, but got another one, or none.',
  },
  {
    what: 'a path that is not percent-encoded UTF-8',
    send: ({ send }) => send('/operations/%ff'),
    status: 400,
    code: 'BAD_REQUEST',
    message: 'Expected a path that is percent-encoded UTF-8, but got: /operations/%ff',
  },
  {
    what: 'an operation of a long name that is not registered',
    send: ({ send }) => send(`/operations/${'Long'.repeat(100)}`),
    status: 404,
    code: 'PERSISTED_QUERY_NOT_IN_LIST',
    message: `Expected an operation that is registered for this client, but got: the name "${'Long'.repeat(100)}".`,
  },
  {
    what: 'a form, which a foreign page could send',
    send: ({ post }) =>
      post(`query=${query}`, { 'content-type': 'application/x-www-form-urlencoded' }),
    status: 415,
    code: 'BAD_REQUEST',
    message: 'Expected content type application/json, but got another one, or none.',
  },
  {
    what: 'a body over a megabyte',
    send: ({ post }) => post({ query: `${query} # ${'x'.repeat(1024 * 1024)}` }),
    status: 413,
    code: 'REQUEST_TOO_LARGE',
    message: 'Expected a body of at most 1048576 bytes, but got more.',
  },
  {
    what: 'text that is not GraphQL',
    send: ({ post }) => post({ query: '{ employee( }' }),
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
    message: 'Syntax Error: Expected Name, found "}".',
  },
  {
    what: 'a field that does not exist',
    send: ({ post }) => post({ query: '{ employee(id: "e1") { salary } }' }),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: 'Cannot query field "salary" on type "Employee".',
  },
  {
    what: 'an operation of an unknown name',
    send: ({ post }) => post({ query: 'query A { __typename }', operationName: 'B' }),
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
    message:
      'Expected operationName to be that of an operation in the document ("A"), but got: "B".',
  },
  {
    what: 'two operations without a name that chooses',
    send: ({ post }) => post({ query: 'query A { __typename } query B { __typename }' }),
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
    message:
      'Expected operationName to be that of an operation in the document ("A", "B"), but got: none.',
  },
  {
    what: 'a variable of another type',
    send: ({ post }) =>
      post({
        query: 'query ($id: ID!) { employee(id: $id) { name } }',
        variables: { id: { of: 1 } },
      }),
    status: 400,
    code: 'BAD_USER_INPUT',
    message: 'Variable "$id" got invalid value { of: 1 }; ID cannot represent value: { of: 1 }',
  },
  {
    what: 'a day that does not exist, as a variable',
    send: ({ post }) =>
      post({
        query: 'query ($day: Date!) { hiredOn(day: $day) { id } }',
        variables: { day: '2026-02-30' },
      }),
    status: 400,
    code: 'INVALID_ARGUMENT',
    message:
      'Variable "$day" got invalid value "2026-02-30"; Expected a day that exists, as YYYY-MM-DD, but got: "2026-02-30".',
  },
  {
    what: 'a day that does not exist, in the operation',
    send: ({ post }) => post({ query: '{ hiredOn(day: "2026-02-30") { id } }' }),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: 'Expected a day that exists, as YYYY-MM-DD, but got: "2026-02-30".',
  },
  {
    what: 'a mutation by GET',
    send: ({ send }) =>
      send(`/graphql?query=${encodeURIComponent(mutation)}`, {
        headers: { 'apollo-require-preflight': 'true' },
      }),
    status: 405,
    code: 'BAD_REQUEST',
    message: 'GET requests only support query operations, not mutation operations',
  },
  {
    what: 'a method that GraphQL over HTTP does not know',
    send: ({ send }) =>
      send('/graphql', { method: 'DELETE', headers: { 'x-apollo-operation-name': 'A' } }),
    status: 405,
    code: 'BAD_REQUEST',
    message: 'Apollo Server supports only GET/POST requests.',
  },
  {
    what: 'a persisted query that it has not seen',
    send: ({ post }) => post({ extensions: { persistedQuery: { version: 1, sha256Hash } } }),
    status: 200,
    code: 'PERSISTED_QUERY_NOT_FOUND',
    message: 'PersistedQueryNotFound',
  },
  {
    what: 'a persisted query whose hash is that of another',
    send: ({ post }) =>
      post({ query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash } } }),
    status: 400,
    code: 'BAD_REQUEST',
    message: 'provided sha does not match query',
  },
  {
    what: 'a path that is not served',
    send: ({ send }) => send('/nowhere'),
    status: 404,
    code: 'ROUTE_NOT_FOUND',
    message:
      'Expected one of /, /graphql, /healthz, /metrics, /operations/:name, /readyz, /rest/:name, /rest/openapi.json, /try-out/personas, but got: GET /nowhere',
  },
];

test.each(refusals)('refuses $what', async ({ send, status, code, message }) => {
  await using world = await startWorld();
  const answer = await send(world);
  expect(answer).toMatchObject({
    status,
    body: { errors: [{ message, extensions: { code } }] },
  });
  expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  expect(answer.headers.get('content-type')).toContain('application/json');
});

test('refuses a GET that a foreign page could make', async () => {
  // As where a proxy vouches for who asks, or the browser itself: credentials of ours cannot be sent unasked.
  await using world = await startWorld({ identify: () => Promise.resolve(everyone) });
  const answer = await world.sendAsIs(`/graphql?query=${encodeURIComponent(query)}`, {});
  expect(answer).toMatchObject({
    status: 400,
    body: {
      errors: [
        {
          message: expect.stringContaining('CSRF') as string,
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    },
  });
});

test('names the place in the operation of a day that does not exist', async () => {
  await using world = await startWorld();
  expect(await world.ask('{\n  hiredOn(day: "2026-02-30") { id }\n}')).toMatchObject({
    errors: [{ locations: [{ line: 2, column: 16 }] }],
  });
});
