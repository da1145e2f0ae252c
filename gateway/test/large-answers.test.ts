import { workAtPace } from '@loopgraph/kit/pace';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bearer } from './support/credentials.ts';
import { crowd } from './support/crowd.ts';
import { startWorld, type World } from './support/world.ts';

const count = 5_000;
const failing = count - 1;

let world: World;
beforeAll(async () => {
  world = await startWorld({ fixtures: crowd({ count, failing }) });
});
afterAll(() => world[Symbol.asyncDispose]());

interface Large {
  readonly data: { readonly people: readonly unknown[] };
  readonly errors: readonly unknown[];
}

// Compressed ones have no length beforehand, and weak tags.
const plain = { 'accept-encoding': 'identity' };
const large = '{ people { id name score friends { id name } } }';

test('sends a large answer with its length, and the errors of its last row', async () => {
  const { headers, body } = await world.post({ query: large }, plain);
  const { data, errors } = body as Large;
  expect(data.people).toHaveLength(count);
  expect(data.people.at(-1)).toMatchObject({ id: '4999', score: null });
  expect(errors).toMatchObject([{ path: ['people', failing, 'score'] }]);
  const bytes = Buffer.byteLength(JSON.stringify({ errors, data }));
  expect(headers.get('content-length')).toBe(String(bytes));
  expect(bytes).toBeGreaterThan(500_000);
});

test('gives a large answer to a GET its tag, and 304 to who has it', async () => {
  const path = `/graphql?query=${encodeURIComponent('{ people { id name } }')}`;
  const headers = { 'apollo-require-preflight': 'true', ...plain };
  const first = await world.send(path, { headers });
  expect(first.status).toBe(200);
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^"[\w-]{43}"$/);
  expect((await world.send(path, { headers })).headers.get('etag')).toBe(tag);
  const authorization = { authorization: await bearer() };
  const again = await fetch(world.url + path, {
    headers: { ...headers, ...authorization, 'if-none-match': tag },
  });
  expect({ status: again.status, text: await again.text() }).toEqual({ status: 304, text: '' });
});

test('answers small requests while two large ones are under way, and those in full', async () => {
  // A turn of the event loop for each row, so that what ends first does not depend on the machine.
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 1 }));
  const ended: string[] = [];
  const ask = async (name: string, query: string) => {
    const answer = await world.ask(query);
    ended.push(name);
    return answer;
  };
  const larges = [ask('large', large), ask('large', large)];
  const smalls = Array.from({ length: 5 }, () => ask('small', '{ some(first: 2) { id score } }'));
  const some = [
    { id: '0', score: 0 },
    { id: '1', score: 1 },
  ];
  expect(await Promise.all(smalls)).toEqual(smalls.map(() => ({ data: { some } })));
  expect(ended).toEqual(smalls.map(() => 'small'));
  const people = (await Promise.all(larges)).map((answer) => (answer as Large).data.people);
  expect(people[0]).toHaveLength(count);
  expect(people[0]).toEqual(people[1]);
});
