import { nobody, type Viewer } from '@loopgraph/kit/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSubgraph, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { audit } from '../src/index.ts';

const admin: Viewer = { ...nobody, subject: 'root', roles: ['admin'], purpose: 'COMPLIANCE' };

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSubgraph(audit);
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const run = (source: string, viewer: Viewer) => subgraph.run(source, undefined, viewer);

test.each(['subject', 'operation'])(
  'refuses a %s that PostgreSQL has no room for',
  async (name) => {
    const filter = `{ ${name}: "a\\u0000" }`;
    expect(await run(`{ accessRecords(filter: ${filter}) { totalCount } }`, admin)).toMatchObject({
      errors: [
        {
          message: `Expected "${name}" to be text without the character U+0000, but got: "a\\u0000".`,
          extensions: { code: 'INVALID_ARGUMENT' },
        },
      ],
    });
  },
);

test('refuses ids and ranges that cannot be', async () => {
  expect(
    await run('{ accessRecords(filter: { employee: "ada" }) { totalCount } }', admin),
  ).toMatchObject({
    errors: [
      {
        message: 'Expected the id of an employee, a UUID, but got: "ada".',
        extensions: { code: 'INVALID_ID' },
      },
    ],
  });
  const range = '{ from: "2026-02-01T00:00:00Z", before: "2026-01-01T00:00:00Z" }';
  expect(
    await run(`{ accessRecords(filter: { at: ${range} }) { totalCount } }`, admin),
  ).toMatchObject({
    errors: [{ extensions: { code: 'INVALID_FILTER' } }],
  });
});
