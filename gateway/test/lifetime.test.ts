import { expect, test } from 'vitest';
import { answeringWith, employees, learning } from './support/company.ts';
import { shapes, startWorld } from './support/world.ts';

test('is alive, and ready when every subgraph and all else answers', async () => {
  await using world = await startWorld({
    checkReadiness: () => Promise.resolve({ database: true }),
  });
  expect(await world.send('/healthz')).toMatchObject({ status: 200, body: { status: 'alive' } });
  expect(await world.send('/readyz')).toMatchObject({
    status: 200,
    body: { status: 'ready', subgraphs: { employees: true, learning: true }, database: true },
  });
});

test('is alive but not ready while a subgraph does not answer, and names it', async () => {
  const subgraphs = { learning, employees: { url: 'http://127.0.0.1:1/graphql' } };
  await using world = await startWorld({ subgraphs });
  expect((await world.send('/healthz')).status).toBe(200);
  expect(await world.send('/readyz')).toMatchObject({
    status: 503,
    body: { status: 'not ready', subgraphs: { employees: false, learning: true } },
  });
});

test.each([
  ['says no', () => Promise.resolve({ database: false }), { database: false }],
  ['fails', () => Promise.reject(new Error('no connection')), { readiness: false }],
  ['does not answer', () => new Promise<never>(() => undefined), { readiness: false }],
])('is not ready while what else it needs %s', async (_what, checkReadiness, named) => {
  await using world = await startWorld({ checkReadiness, readinessTimeoutMs: 1000 });
  expect(await world.send('/readyz')).toMatchObject({
    status: 503,
    body: { status: 'not ready', subgraphs: { employees: true, learning: true }, ...named },
  });
});

test.each(shapes)('answers the requests in flight before it stops, %s', async (shape) => {
  const asked = Promise.withResolvers<undefined>();
  const allowed = Promise.withResolvers<unknown>();
  const slow = answeringWith(employees, () => {
    asked.resolve(undefined);
    return allowed.promise;
  });
  await using world = await startWorld({ shape, fixtures: [slow, learning] });
  const answer = world.ask('{ employee(id: "e1") { name courses } }');
  await asked.promise;
  const stopped = world.gateway[Symbol.asyncDispose]();
  await expect(fetch(`${world.url}/healthz`)).rejects.toThrow('fetch failed');
  allowed.resolve({ id: 'e1', name: 'Ada' });
  expect(await answer).toEqual({
    data: { employee: { name: 'Ada', courses: ['course of e1'] } },
  });
  await stopped;
});
