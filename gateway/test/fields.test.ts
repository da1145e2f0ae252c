import { nobody, type Viewer } from '@loopgraph/kit/viewer';
import { expect, test } from 'vitest';
import { callInProcess } from '../src/execution/call-in-process.ts';
import { openOwnExecutor } from './support/executors.ts';
import { closableWithRules } from './support/closable.ts';
import { guardedMedia, mediaPolicies } from './support/guarded-media.ts';
import { mediaFixtures } from './support/media.ts';
import { compose, startWorld } from './support/world.ts';

const stranger: Viewer = { ...nobody, purpose: 'PERFORMANCE_EVALUATION' };
const known: Viewer = { ...stranger, credential: { kind: 'token', id: 't' } };

/** The executor over guarded media for one viewer, and the queries that it sent. */
function openAs(viewer: Viewer) {
  const sent: string[] = [];
  const executor = openOwnExecutor(
    {
      supergraph: compose(guardedMedia),
      callTo: (name) => {
        const found = mediaFixtures.find((one) => one.name === name);
        if (!found) throw new Error(`Expected a subgraph of the fixtures, but got: ${name}.`);
        const call = callInProcess(found);
        return (request) => {
          sent.push(`${name}: ${request.query}`);
          return call(request);
        };
      },
    },
    viewer,
    mediaPolicies,
  );
  return { ...executor, sent };
}

const refused = (path: readonly string[], of: string) => ({ path, of });
const told = (errors: readonly { message: string; path?: unknown }[]) =>
  errors.map(({ message, path }) => ({ path, of: / for (.*), but got/.exec(message)?.[1] }));

test.each([
  {
    promise: 'a refused field is null beside what may be seen',
    query: '{ media(id: "b1") { id ... on Book { pages } } }',
    data: '{"media":{"id":"b1","pages":null}}',
    errors: [refused(['media', 'pages'], 'Book.pages')],
  },
  {
    promise: 'an alias is named as the client named it',
    query: '{ media(id: "b1") { ... on Book { thickness: pages } } }',
    data: '{"media":{"thickness":null}}',
    errors: [refused(['media', 'thickness'], 'Book.pages')],
  },
  {
    promise: 'an item of a list is "@" in the path, of a list of lists twice',
    query: '{ shelves { pages } }',
    data: '{"shelves":[[{"pages":null},null,{"pages":null}],[],[{"pages":null},{"pages":null},{"pages":null}]]}',
    errors: [refused(['shelves', '@', '@', 'pages'], 'Book.pages')],
  },
  {
    promise: 'a key that is fetched for another subgraph stays hidden',
    query: '{ media(id: "b1") { ... on Book { isbn free } } }',
    data: '{"media":null}',
    errors: [refused(['media', 'isbn'], 'Book.isbn')],
  },
  {
    promise: 'a refused field that cannot be null takes what encloses it with it',
    query: '{ a: media(id: "f1") { id } b: media(id: "b1") { ... on Book { isbn } } }',
    data: '{"a":{"id":"f1"},"b":null}',
    errors: [refused(['b', 'isbn'], 'Book.isbn')],
  },
  {
    promise: 'what @skip and @include leave out is not refused',
    query:
      '{ media(id: "b1") { id ... on Book @skip(if: true) { pages } ... on Book { pages @include(if: false) } } }',
    data: '{"media":{"id":"b1"}}',
    errors: [],
  },
  {
    promise: 'fragments are cut where they are spread, and stay whole elsewhere',
    query:
      '{ media(id: "b1") { ...B } people { favourite { ...B } } } fragment B on Book { title pages }',
    data: '{"media":{"title":"Book \\"1\\"\\n","pages":null},"people":[{"favourite":{"title":"Book \\"1\\"\\n","pages":null}},{"favourite":{"title":"Book \\"2\\"\\n","pages":null}},{"favourite":{"title":"Book \\"2\\"\\n","pages":null}}]}',
    errors: [
      refused(['media', 'pages'], 'Book.pages'),
      refused(['people', '@', 'favourite', 'pages'], 'Book.pages'),
    ],
  },
  {
    promise: 'the type of an object is told though nothing else of it may be',
    query: '{ things { __typename ... on Book { pages } } }',
    data: '{"things":[{"__typename":"Book","pages":null},null,{"__typename":"Person"},{"__typename":"Film"},{"__typename":"Book","pages":null}]}',
    errors: [refused(['things', '@', 'pages'], 'Book.pages')],
  },
  {
    promise:
      'an interface is under the rules of all that implement it, an object under its own only',
    query: '{ a: media(id: "b1") { title } b: media(id: "b1") { ... on Book { title } } }',
    data: '{"a":{"title":null},"b":{"title":"Book \\"1\\"\\n"}}',
    errors: [refused(['a', 'title'], 'Media.title')],
  },
  {
    promise: 'a key that is selected twice is there where one of the two may be seen',
    query: '{ media(id: "b1") { title ... on Book { title } } }',
    data: '{"media":{"title":"Book \\"1\\"\\n"}}',
    errors: [refused(['media', 'title'], 'Media.title')],
  },
  {
    promise: 'a field whose type is refused is refused',
    query: '{ featured { id } }',
    data: '{"featured":null}',
    errors: [refused(['featured'], 'Review')],
  },
  {
    promise: 'the schema may be read, that of refused fields too',
    query: '{ __type(name: "Size") { name } clock featured { id } }',
    data: '{"__type":{"name":"Size"},"clock":"noon","featured":null}',
    errors: [refused(['featured'], 'Review')],
  },
  {
    promise: 'an argument is refused that tells of what may not be seen, given or by default',
    query: '{ a: allMedia { id } b: allMedia(first: 1) { id } }',
    data: 'null',
    errors: [
      refused(['a'], 'argument "first", which tells of Person.nickname'),
      refused(['b'], 'argument "first", which tells of Person.nickname'),
    ],
  },
])('$promise', async ({ query, data, errors }) => {
  const answer = await openAs(stranger).execute({ query });
  expect({ data: answer.data, errors: told(answer.errors) }).toEqual({ data, errors });
});

test('asks no subgraph for what is refused, and none at all where nothing is left', async () => {
  const { execute, sent } = openAs(stranger);
  await execute({ query: '{ media(id: "b1") { id ... on Book { title pages weight } } }' });
  expect(sent).toEqual([expect.stringMatching(/^catalog: (?!.*(pages|weight)).*title/) as string]);
  sent.length = 0;
  expect((await execute({ query: '{ featured { id } reviews { id } }' })).data).toBe('null');
  expect((await execute({ query: '{ featured { id } }' })).data).toBe('{"featured":null}');
  expect(sent).toEqual([]);
});

test('refuses by the values of variables: those that use nothing refused are answered', async () => {
  const { execute } = openAs(known);
  const query =
    'query ($first: Int) { media(id: "b1") { id ... on Book { reviews(first: $first) { id } } } }';
  const ask = async (variables: Record<string, unknown>) => {
    const { data, errors } = await execute({ query, variables });
    return { data, refused: told(errors) };
  };
  const answered = {
    data: expect.stringMatching(/^\{"media":\{"id":"b1","reviews":\[\{"id":/) as string,
    refused: [],
  };
  expect(await ask({})).toEqual(answered);
  expect(await ask({ first: null })).toEqual(answered);
  expect(await ask({ first: 1 })).toEqual({
    data: '{"media":null}',
    refused: [
      {
        path: ['media', 'reviews'],
        of: 'argument "first", which tells of Review.text',
      },
    ],
  });
});

test('lets a viewer see what the rules allow, all of them together', async () => {
  const query =
    '{ bestsellers { isbn postage } media(id: "f1") { ... on Film { title minutes } } }';
  const { execute } = openAs({
    ...known,
    scopes: ['a', 'b', 'pages'],
    roles: ['hr'],
    purpose: 'DEVELOPMENT',
  });
  expect(await execute({ query })).toMatchObject({
    data: '{"bestsellers":[{"isbn":"978-2","postage":null},{"isbn":"978-1","postage":100},{"isbn":"978-2","postage":null}],"media":{"title":"Film 1","minutes":90.5}}',
    errors: [],
  });
});

test('gives each refusal its code, its path and the rule, and never runs a refused mutation', async () => {
  await using world = await startWorld({ fixtures: [closableWithRules] });
  expect(await world.ask('mutation { open closed }')).toEqual({
    data: { open: 'done', closed: null },
    errors: [
      {
        message:
          'Expected a viewer with the scope never for Mutation.closed, but got a request without.',
        path: ['closed'],
        extensions: {
          code: 'UNAUTHORIZED_FIELD_OR_TYPE',
          rules: [{ of: 'Mutation.closed', kind: 'scopes', anyOf: [['never']] }],
        },
      },
    ],
  });
});

test('refuses the whole request where the gateway is told to, with 403 and without data', async () => {
  await using world = await startWorld({ fixtures: [closableWithRules], onRefusedField: 'refuse' });
  const answer = await world.post({ query: '{ open closed }' });
  expect(answer).toMatchObject({
    status: 403,
    body: {
      errors: [{ path: ['closed'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }],
    },
  });
  expect(answer.body).not.toHaveProperty('data.open');
  expect((await world.post({ query: '{ open }' })).body).toEqual({ data: { open: 'seen' } });
});
