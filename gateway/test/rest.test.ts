import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyone } from '../../test/support/viewers.ts';
import { openRoster } from './support/roster.ts';
import { operations, partner, startRest } from './support/rest.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startRest();
});
afterAll(() => world[Symbol.asyncDispose]());

test('answers a query by its name as GraphQL would', async () => {
  const answer = await world.send('/rest/Person?id=p2');
  expect(answer).toMatchObject({
    status: 200,
    body: { data: { person: { id: 'p2', name: '=1+1' } } },
  });
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
});

test.each([
  ['int=-7', { int: -7 }],
  ['float=1e3', { float: 1000 }],
  ['flag=true', { flag: true }],
  ['text=12', { text: '12' }],
  ['text=', { text: '' }],
  ['id=12', { id: '12' }],
  ['mood=SAD', { mood: 'SAD' }],
  ['ids=a', { ids: ['a'] }],
  ['ids=a&ids=b', { ids: ['a', 'b'] }],
  ['ids=["a","b"]', { ids: ['a', 'b'] }],
  ['filter={"name":"Ada","mood":"GLAD"}', { filter: { name: 'Ada', mood: 'GLAD' } }],
  ['day=2028-02-29', { day: '2028-02-29' }],
])('reads %s by the type of the variable', async (search, args) => {
  const { body } = await world.send(`/rest/Echo?${encodeURI(search)}`);
  expect(body).toEqual({ data: { echo: expect.any(String) as string } });
  expect(JSON.parse((body as { data: { echo: string } }).data.echo)).toEqual(args);
});

test.each([
  [
    'frist=1',
    'Expected a parameter of int, float, flag, text, id, mood, ids, filter, day, but got: "frist".',
  ],
  ['int=ten', 'Expected parameter "int" to be a whole number, but got: "ten".'],
  ['int=1.5', 'Expected parameter "int" to be a whole number, but got: "1.5".'],
  ['float=1,5', 'Expected parameter "float" to be a number, but got: "1,5".'],
  ['flag=yes', 'Expected parameter "flag" to be true or false, but got: "yes".'],
  ['mood=glad', 'Expected parameter "mood" to be one of GLAD, SAD, but got: "glad".'],
  ['id=a&id=b', 'Expected parameter "id" to be one value, but got: 2 of them.'],
  ['ids=["a"', 'Expected parameter "ids" to be a JSON list, but got: "[\\"a\\"".'],
  ['filter=Ada', 'Expected parameter "filter" to be a JSON object (PersonFilter), but got: "Ada".'],
  [
    '__proto__=1',
    'Expected a parameter of int, float, flag, text, id, mood, ids, filter, day, but got: "__proto__".',
  ],
])('refuses %s', async (search, message) => {
  expect(await world.send(`/rest/Echo?${encodeURI(search)}`)).toMatchObject({
    status: 400,
    body: { errors: [{ message, extensions: { code: 'INVALID_PARAMETER' } }] },
  });
});

test('says everything that is wrong with the parameters at once', async () => {
  const { body } = await world.send('/rest/Echo?int=ten&flag=yes&frist=1');
  expect(body).toMatchObject({ errors: [{}, {}, {}] });
});

test.each([
  ['int=99999999999', 'BAD_USER_INPUT', /Int cannot represent non 32-bit signed integer value/],
  ['day=2026-02-30', 'INVALID_ARGUMENT', /Expected a day that exists, as YYYY-MM-DD/],
  ['filter={"age":3}', 'BAD_USER_INPUT', /Field "age" is not defined by type "PersonFilter"/],
])('leaves the bounds of %s to GraphQL', async (search, code, message) => {
  expect(await world.send(`/rest/Echo?${encodeURI(search)}`)).toMatchObject({
    status: 400,
    body: { errors: [{ message: expect.stringMatching(message) as string, extensions: { code } }] },
  });
});

test('refuses a query without a variable that it needs', async () => {
  expect(await world.send('/rest/Person')).toMatchObject({
    status: 400,
    body: {
      errors: [
        {
          message: 'Variable "$id" of required type "ID!" was not provided.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    },
  });
});

test('answers 200 with the errors where some of the data is there', async () => {
  expect(await world.send('/rest/Secrets')).toMatchObject({
    status: 200,
    body: {
      errors: [{ path: ['people', 'nodes', 0, 'secret'], extensions: { code: 'NOT_FOUND' } }],
      data: { people: { nodes: [{ id: 'p1', secret: null }, { secret: 'secret of p2' }] } },
    },
  });
});

test('answers with the status of the error where there is no data', async () => {
  expect(await world.send('/rest/People?first=0')).toMatchObject({
    status: 400,
    body: { errors: [{ extensions: { code: 'INVALID_PAGE' } }], data: { people: null } },
  });
});

test('answers 503 where the subgraph that has the data cannot be reached', async () => {
  const { roster } = openRoster();
  const subgraphs = { roster: { url: 'http://127.0.0.1:1/graphql' } };
  const identify = () => Promise.resolve(everyone);
  await using other = await startWorld({ fixtures: [roster], subgraphs, operations, identify });
  expect(await other.send('/rest/Person?id=p1')).toMatchObject({
    status: 503,
    body: { errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }], data: { person: null } },
  });
});

test('refuses an operation that the schema outgrew as GraphQL does', async () => {
  expect(await world.send('/rest/Changed')).toMatchObject({
    status: 400,
    body: { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
  });
});

const unknown = (name: string) => ({
  status: 404,
  body: {
    errors: [
      {
        message: `Expected the name of an operation that was published for you, but got: "${name}".`,
        extensions: { code: 'PERSISTED_QUERY_NOT_IN_LIST' },
      },
    ],
  },
});

test('knows nothing of the operations of another client, as of those that nobody has', async () => {
  expect(await world.send('/rest/Count')).toMatchObject(unknown('Count'));
  expect(await world.send('/rest/Nothing')).toMatchObject(unknown('Nothing'));
  await using other = await startRest(partner);
  expect(await other.send('/rest/Person?id=p1')).toMatchObject(unknown('Person'));
  expect(await other.send('/rest/Count')).toMatchObject({
    status: 200,
    body: { data: { people: { totalCount: 5 } } },
  });
});

test('gives a partner without a client nothing', async () => {
  await using other = await startRest({ ...partner, client: null });
  expect(await other.send('/rest/Person?id=p1')).toMatchObject(unknown('Person'));
});

test('answers only those who say who they are', async () => {
  const { roster } = openRoster();
  const refused = Object.assign(new Error('Expected a token.'), { statusCode: 401 });
  await using other = await startWorld({
    fixtures: [roster],
    operations,
    identify: () => Promise.reject(refused),
  });
  expect((await other.send('/rest/Person?id=p1')).status).toBe(401);
  expect((await other.send('/rest/openapi.json')).status).toBe(401);
});

test.each([
  ['application/graphql-response+json', 'application/graphql-response+json'],
  ['application/graphql-response+json, text/csv;q=0.5', 'application/graphql-response+json'],
  ['*/*', 'application/json'],
])('answers who accepts %s in %s', async (accept, type) => {
  const { status, headers } = await world.send('/rest/Person?id=p2', { headers: { accept } });
  expect([status, headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
});

test('refuses to answer in a media type that it does not have', async () => {
  const headers = { accept: 'application/xml' };
  expect(await world.send('/rest/Person?id=p1', { headers })).toMatchObject({
    status: 406,
    body: {
      errors: [
        {
          message:
            'Expected one of application/json, application/graphql-response+json, text/csv, application/x-ndjson to be accepted, but got: application/xml',
          extensions: { code: 'NOT_ACCEPTABLE' },
        },
      ],
    },
  });
});
