import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { generateSigningKey } from '../gateway/src/trail/signing-key.ts';
import { openSession } from '../hub/src/postgres/session.ts';
import { ask, openHub } from './support/hub.ts';
import { createServiceKey } from './support/service-key.ts';
import { runProgram } from './support/run-program.ts';
import { LeadershipToTeamManagementDocument } from './support/operations.generated.ts';

const subgraphs = ['employees', 'skills', 'learning', 'performance', 'audit'];
const secret = { SUBGRAPH_SECRET: 'known to the gateway and its subgraphs' };
const supergraph = fileURLToPath(new URL('../schema/supergraph.graphql', import.meta.url));

/** Starts a service on a free port; its log says where it serves. */
async function startService(
  started: AsyncDisposableStack,
  file: string,
  variables: Readonly<Record<string, string>>,
): Promise<string> {
  const program = started.use(runProgram(file, [], { PORT: '0', ...variables }));
  const [, url] = await program.said(/"url":"(http[^"]+)"/);
  if (url === undefined) throw new Error(`expected ${file} to say where it serves`);
  return url;
}

test('gives the same answer from six separate services as from one process', async () => {
  await using hub = await openHub({ employees: 200 });
  await using started = new AsyncDisposableStack();
  const urls: Record<string, string> = {};
  for (const name of subgraphs) {
    const DATABASE_URL = hub.databaseUrl(name);
    const url = await startService(started, `subgraphs/${name}/src/main.ts`, {
      DATABASE_URL,
      ...secret,
    });
    urls[`SUBGRAPH_${name.toUpperCase()}_URL`] = `${url}/graphql`;
  }
  const gateway = await startService(started, 'gateway/src/main.ts', {
    SUPERGRAPH: supergraph,
    ...secret,
    DATABASE_URL: hub.databaseUrl('gateway'),
    AUDIT_SIGNING_KEY: generateSigningKey(),
    SUBGRAPH_COMPRESSION: 'on',
    ...urls,
  });

  const ready = await vi.waitFor(
    async () => {
      const answer = await fetch(`${gateway}/readyz`);
      expect(answer.status).toBe(200);
      return answer;
    },
    { timeout: 60_000, interval: 500 },
  );
  expect(await ready.json()).toMatchObject({
    database: true,
    subgraphs: Object.fromEntries(subgraphs.map((name) => [name, true])),
    circuits: Object.fromEntries(subgraphs.map((name) => [name, 'closed'])),
  });
  const variables = { first: 100, completedBefore: '2026-07-01T00:00:00Z' };
  const key = await createServiceKey(hub.adminUrl);
  const together = await ask(hub.url, LeadershipToTeamManagementDocument, variables);
  const apart = await ask(gateway, LeadershipToTeamManagementDocument, variables, {
    'x-api-key': key,
  });
  expect(apart).toEqual(together);
  expect(apart.data?.courseCompletions?.nodes).toHaveLength(100);
  await using session = openSession(hub.adminUrl);
  expect(
    await session.sql`select operation_name as name, count(distinct writer)::int as writers from audit.records group by 1`,
  ).toEqual([{ name: 'LeadershipToTeamManagement', writers: 2 }]);
}, 180_000);
