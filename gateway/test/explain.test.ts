import { roles, type Role } from '@loopgraph/kit/viewer';
import type { GatewayOptions } from '@loopgraph/gateway';
import { expect, test } from 'vitest';
import { everyone } from '../../test/support/viewers.ts';
import { readExplainRoles } from '../src/explain/explain-roles.ts';
import { mediaFixtures } from './support/media.ts';
import { openRoster, storeOf } from './support/roster.ts';
import { shapes, startWorld, type Answer } from './support/world.ts';

/** By an API key of the role that a header names. */
const byRole: NonNullable<GatewayOptions['identify']> = ({ headers }) => {
  const role = roles.find((name) => name === headers['role']);
  const credential = { kind: 'key', id: 'k' } as const;
  return Promise.resolve({ ...everyone, credential, roles: role ? [role] : [] });
};

interface Explained {
  readonly data: object | null;
  readonly extensions?: {
    readonly queryPlan?: { readonly node: object | null };
    readonly explain?: {
      readonly plan?: { readonly text: string; readonly cached: boolean };
      readonly fetches: readonly Readonly<Record<string, unknown>>[];
      readonly operations: readonly Readonly<Record<string, unknown>>[];
    };
  };
}

const explained = ({ body }: Answer) => body as Explained;
const query = '{ employee(id: "e1") { name courses } }';

test.each([
  ['plans', '"plans"'],
  ['plan,', '""'],
  ['', '""'],
  ['plan,SQL', '"SQL"'],
])('refuses what cannot be explained: %j', async (header, got) => {
  await using world = await startWorld();
  const { status, body } = await world.post({ query }, { 'loopgraph-explain': header });
  expect([status, body]).toEqual([
    400,
    {
      errors: [
        {
          message: `Expected loopgraph-explain to be plan, sql, or both with a comma, but got: ${got}.`,
          extensions: { code: 'INVALID_EXPLAIN' },
        },
      ],
    },
  ]);
});

test('explains to admins and services, and refuses all others before anything is asked', async () => {
  await using world = await startWorld({ identify: byRole });
  const ask = (role: string) => world.post({ query }, { role, 'loopgraph-explain': 'plan' });
  for (const role of roles) {
    const answer = await ask(role);
    const may = role === 'admin' || role === 'service';
    expect([role, answer.status]).toEqual([role, may ? 200 : 403]);
    if (may) expect(explained(answer).extensions?.explain?.fetches).toHaveLength(2);
    else {
      expect(answer.body).toEqual({
        errors: [
          {
            message:
              'Expected a viewer who may have operations explained (admin, service), but got another.',
            extensions: { code: 'EXPLAIN_NOT_ALLOWED' },
          },
        ],
      });
    }
  }
});

test('explains to the roles that are set, and to nobody where that is none', async () => {
  const statuses = async (explainRoles: readonly Role[]) => {
    await using world = await startWorld({ identify: byRole, explainRoles });
    const ask = async (role: string) =>
      (await world.post({ query }, { role, 'loopgraph-explain': 'plan' })).status;
    return [await ask('analyst'), await ask('admin')];
  };
  expect(await statuses(['analyst'])).toEqual([200, 403]);
  expect(await statuses([])).toEqual([403, 403]);
  expect(readExplainRoles('analyst, admin')).toEqual(['analyst', 'admin']);
  expect(readExplainRoles('none')).toEqual([]);
  expect(readExplainRoles('analyst,boss')).toBeNull();
});

test.each(shapes)(
  'shows fetches that were merged as the one request that was sent: %s',
  async (shape) => {
    await using world = await startWorld({ shape, fixtures: mediaFixtures });
    const merged = '{ a: bestsellers { title } b: bestsellers { pages } }';
    const answer = explained(await world.post({ query: merged }, { 'loopgraph-explain': 'plan' }));
    const fetches = answer.extensions?.explain?.fetches ?? [];
    expect(fetches).toMatchObject([
      { subgraph: 'prices', places: [{ path: '' }], representations: { asked: 0, sent: 0 } },
      {
        subgraph: 'catalog',
        places: [
          { path: 'a.@', asked: 3, distinct: 2 },
          { path: 'b.@', asked: 3, distinct: 2 },
        ],
        representations: { asked: 6, sent: 4 },
      },
    ]);
    expect(fetches[1]?.['operation']).toContain('_entities_1: _entities');
  },
);

test('tells by whether a plan was there already that it was not made anew', async () => {
  await using world = await startWorld();
  const cached = async () =>
    explained(await world.post({ query }, { 'loopgraph-explain': 'plan' })).extensions?.explain
      ?.plan?.cached;
  expect([await cached(), await cached()]).toEqual([false, true]);
});

test('tells which fetch failed, and how', async () => {
  const gone = { url: 'http://127.0.0.1:1/graphql' };
  await using world = await startWorld({
    shape: 'over HTTP',
    subgraphs: { employees: gone, learning: gone },
  });
  const answer = explained(await world.post({ query }, { 'loopgraph-explain': 'sql' }));
  expect(answer.extensions?.explain?.fetches).toMatchObject([
    { subgraph: 'employees', outcome: 'unavailable', bytes: null, statements: [] },
  ]);
});

test('lets no cache keep an explained answer, nor give another in its place', async () => {
  await using world = await startWorld();
  const get = (headers = {}) =>
    world.send(`/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'apollo-require-preflight': 'true', ...headers },
    });
  const { headers } = await get({ 'loopgraph-explain': 'plan' });
  expect(headers.get('cache-control')).toBe('no-store');
  expect((await get()).headers.get('vary')).toContain('loopgraph-explain');
});

test('explains a REST resource', async () => {
  const operations = storeOf({
    loopgraph: { Person: 'query Person { person(id: "p2") { name } }' },
  });
  const { roster } = openRoster();
  await using world = await startWorld({ fixtures: [roster], operations });
  const answer = await world.send('/rest/Person', { headers: { 'loopgraph-explain': 'plan' } });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(explained(answer).extensions?.explain?.fetches).toMatchObject([{ subgraph: 'roster' }]);
});

test('refuses to explain an export', async () => {
  await using world = await startWorld();
  const headers = { accept: 'text/csv', 'loopgraph-explain': 'plan' };
  const { status, body } = await world.post({ query: '{ completions { id } }' }, headers);
  expect([status, body]).toEqual([
    400,
    {
      errors: [
        {
          message: 'Expected JSON to be asked for, which alone is explained, but got: "csv".',
          extensions: { code: 'INVALID_EXPLAIN' },
        },
      ],
    },
  ]);
});

test('explains nothing of what was not executed', async () => {
  await using world = await startWorld();
  const { body } = await world.post({ query: '{ nothing }' }, { 'loopgraph-explain': 'plan,sql' });
  expect(body).not.toHaveProperty('extensions');
});
