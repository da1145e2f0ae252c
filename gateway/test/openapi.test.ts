import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiSchemaOf } from '@loopgraph/gateway/operations';
import { workAtPace } from '@loopgraph/kit/pace';
import { nobody } from '@loopgraph/kit/viewer';
import { everyone } from '../../test/support/viewers.ts';
import { writeOpenApi } from '../src/operations/rest/openapi/document.ts';
import { openRoster, storeOf } from './support/roster.ts';
import { compose, startWorld, type World } from './support/world.ts';

const operations = storeOf({
  loopgraph: {
    People: `# Everyone, by name.
# With their scores.
query People($first: Int! = 10, $after: String, $filter: PersonFilter, $moods: Boolean! = false) {
  people(first: $first, after: $after, filter: $filter) {
    totalCount
    nodes { id unit { name } score @include(if: $moods) ratings { score notes } }
  }
}`,
    Echo: `query Echo($ids: [ID!]!, $mood: Mood, $day: Date) { echo(ids: $ids, mood: $mood, day: $day) }`,
    Named: `query Named { named { kind: __typename name ... on Person { id } } }`,
    Pages: `query Pages($first: Int!, $after: String) { people(first: $first, after: $after) { nodes { id } } }`,
    Person: `query Person($id: ID!) { person(id: $id) { id secret } }`,
    Rename: `mutation Rename($id: ID!, $name: String!) { rename(id: $id, name: $name) { id } }`,
    Changed: `query Changed { people { salary } }`,
  },
  acme: { Count: 'query Count { people { totalCount } }' },
});

let world: World;
beforeAll(async () => {
  const { roster } = openRoster();
  world = await startWorld({
    fixtures: [roster],
    operations,
    identify: () => Promise.resolve(everyone),
  });
});
afterAll(() => world[Symbol.asyncDispose]());

interface Answer {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
  >;
  readonly security: unknown;
  readonly components: {
    readonly schemas: Readonly<Record<string, unknown>>;
    readonly securitySchemes: unknown;
  };
}
// Not by `send`, which takes whatever is called "code" for one.
const document = async (of = world) =>
  (await (await fetch(`${of.url}/rest/openapi.json`)).json()) as Answer;

test('is a valid OpenAPI 3.1 document', async () => {
  const { valid, errors } = await new Validator().validate({ ...(await document()) });
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

test('names the resources that fit the schema, each by its method', async () => {
  const { paths } = await document();
  expect(Object.entries(paths).map(([path, item]) => [path, Object.keys(item)])).toEqual([
    ['/rest/Echo', ['get']],
    ['/rest/Named', ['get']],
    ['/rest/Pages', ['get']],
    ['/rest/People', ['get']],
    ['/rest/Person', ['get']],
    ['/rest/Rename', ['post']],
  ]);
});

test('describes the operations of a client one by one where others wait for their turn', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 1 }));
  const all = await operations.all('loopgraph');
  const schema = apiSchemaOf(compose([openRoster().roster]));
  const work = writeOpenApi({ client: 'loopgraph', operations: all, schema });
  let turns = 0;
  while (!work.next().done) turns++;
  expect(turns).toBeGreaterThanOrEqual(all.length - 1);
});

test('names those of the client of a partner alone', async () => {
  const { roster } = openRoster();
  const partner = {
    ...nobody,
    client: 'acme',
    roles: ['partner' as const],
    purpose: 'INTEGRATION' as const,
  };
  await using own = await startWorld({
    fixtures: [roster],
    operations,
    identify: () => Promise.resolve(partner),
  });
  const { info, paths } = await document(own);
  expect(info).toMatchObject({ title: 'Loopgraph for acme', version: '1' });
  expect(Object.keys(paths)).toEqual(['/rest/Count']);
});

test('describes parameters by the variables of the operation and by what they fill', async () => {
  const { paths, components } = await document();
  expect(paths['/rest/People']?.['get']).toMatchObject({
    operationId: 'People',
    description: 'Everyone, by name. With their scores.',
    parameters: [
      {
        name: 'first',
        in: 'query',
        required: false,
        description: 'How many.',
        schema: { type: 'integer', format: 'int32', minimum: 1, default: 10 },
      },
      {
        name: 'after',
        required: false,
        description: 'Where to start.',
        schema: { type: 'string' },
      },
      {
        name: 'filter',
        required: false,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/PersonFilter' } } },
      },
      { name: 'moods', required: false, schema: { type: 'boolean', default: false } },
      { $ref: '#/components/parameters/purpose' },
    ],
  });
  expect(components.schemas['PersonFilter']).toEqual({
    type: 'object',
    properties: {
      name: { type: ['string', 'null'] },
      mood: { anyOf: [{ $ref: '#/components/schemas/Mood' }, { type: 'null' }] },
      since: { type: ['string', 'null'], format: 'date' },
    },
    additionalProperties: false,
  });
  expect(paths['/rest/Echo']?.['get']?.['parameters']).toMatchObject([
    {
      name: 'ids',
      required: true,
      schema: { type: 'array', items: { type: 'string' } },
      explode: true,
    },
    { name: 'mood', schema: { $ref: '#/components/schemas/Mood' } },
    { name: 'day', schema: { type: 'string', format: 'date' } },
    {},
  ]);
});

test('demands a page size of who wants JSON alone', async () => {
  const { paths } = await document();
  expect(paths['/rest/Pages']?.['get']?.['parameters']).toMatchObject([
    {
      name: 'first',
      required: false,
      description:
        'How many. Needed where the answer is application/json; exports without it give all.',
    },
    { name: 'after', required: false },
    {},
  ]);
  const exported = await fetch(`${world.url}/rest/Pages`, { headers: { accept: 'text/csv' } });
  expect((await exported.text()).split('\r\n').length).toBeGreaterThan(3);
  const { status } = await world.send('/rest/Pages');
  expect(status).toBe(400);
});

test('tells of entity tags where answers have them, and of both ways to say who is asking', async () => {
  const { paths, security, components } = await document();
  const told = (path: string, method: string) =>
    Object.keys(paths[path]?.[method]?.['responses'] ?? {}).includes('304');
  expect([told('/rest/People', 'get'), told('/rest/Rename', 'post')]).toEqual([true, false]);
  expect(security).toEqual([{ bearer: [] }, { apiKey: [] }]);
  expect(components.securitySchemes).toMatchObject({
    bearer: { type: 'http', scheme: 'bearer' },
    apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key' },
  });
});

test('describes the body of a mutation', async () => {
  const { paths } = await document();
  expect(paths['/rest/Rename']?.['post']?.['requestBody']).toEqual({
    required: true,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          properties: { id: { type: 'string' }, name: { type: 'string' } },
          required: ['id', 'name'],
        },
      },
    },
  });
});

test('offers CSV and NDJSON where there is a list to export', async () => {
  const { paths } = await document();
  const mediaTypes = (path: string) => {
    const responses = paths[path]?.['get']?.['responses'] as Record<string, { content: object }>;
    return Object.keys(responses['200']?.content ?? {});
  };
  const all = ['application/json', 'text/csv', 'application/x-ndjson'];
  expect(mediaTypes('/rest/People')).toEqual(all);
  expect(mediaTypes('/rest/Named')).toEqual(all);
  expect(mediaTypes('/rest/Person')).toEqual(['application/json']);
});

test.each(['People', 'People?moods=true', 'Named', 'Person?id=p9', 'Person?id=p1', 'Echo?ids=a'])(
  'describes what /rest/%s answers',
  async (resource) => {
    const { paths, components } = await document();
    const path = `/rest/${resource.replace(/\?.*/, '')}`;
    const responses = paths[path]?.['get']?.['responses'] as Record<
      string,
      { content: Record<string, { schema: object }> }
    >;
    const schema = responses['200']?.content['application/json']?.schema;
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    const isDescribed = ajv.compile({ components, ...schema });
    const { body } = await world.send(`/rest/${resource}`);
    isDescribed(body);
    expect(isDescribed.errors).toBeNull();
    expect(isDescribed({ data: { people: 7 } })).toBe(false);
  },
);
