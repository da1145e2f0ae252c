import { openViewerDatabase } from '@loopgraph/kit/database';
import { createLogger } from '@loopgraph/kit/log';
import { startSubgraph } from '@loopgraph/kit/serve';
import { nobody } from '@loopgraph/kit/viewer';
import { viewerHeader, viewerSigner } from '@loopgraph/kit/viewer-token';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createDatabase } from '../../test/support/database.ts';
import { subgraphOfQueries } from './support/one-query.ts';

const secret = 'known to the gateway and its subgraphs';
const sums = subgraphOfQueries('sums', 'type Query { sum: Int }', {
  sum: async (db) => (await db.execute(sql`select ${40}::int + ${2}::int as sum`))[0]?.['sum'],
});

test('tells of its statements, never of their values, where the token says so and nowhere else', async () => {
  await using stack = new AsyncDisposableStack();
  const { adminUrl } = stack.use(await createDatabase({ migrated: false }));
  const database = stack.use(openViewerDatabase({ url: adminUrl }));
  const logger = createLogger({ name: 'sums', level: 'silent' });
  const { url } = stack.use(await startSubgraph({ subgraph: sums, database, secret, logger }));
  const sign = viewerSigner(secret);
  const ask = async (token: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'loopgraph-explain': 'plan,sql',
        [viewerHeader]: token,
      },
      body: JSON.stringify({ query: '{ sum }' }),
    });
    return (await response.json()) as unknown;
  };
  expect(await ask(sign(nobody, 'sums'))).toEqual({ data: { sum: 42 } });
  expect(await ask(sign(nobody, 'sums', { explain: false }))).toEqual({ data: { sum: 42 } });
  const text = 'select $1::int + $2::int as sum';
  const ms: unknown = expect.any(Number);
  expect(await ask(sign(nobody, 'sums', { explain: true }))).toEqual({
    data: { sum: 42 },
    extensions: { statements: [{ text, params: 2, rows: 1, ms }] },
  });
});
