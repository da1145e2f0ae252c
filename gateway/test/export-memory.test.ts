import { HeaderMap } from '@apollo/server';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { beginExport, type AskForPage } from '../src/operations/export/export-pages.ts';
import { exportStream } from '../src/operations/export/send-export.ts';

const schema = buildSchema(`
  type Query { people(first: Int!, after: String): People }
  type People { nodes: [Person!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Person { name: String! }
`);
const document = parse(
  'query ($first: Int!, $after: String) { people(first: $first, after: $after) { nodes { name } } }',
);
const operation = getOperationAST(document);
const totalPages = 200;
const itemsOfPage = 500;
const name = 'x'.repeat(200);
const bytesOfPage = itemsOfPage * name.length;

/** An export of 20 MB, and how many pages of it were asked for. */
async function beginLongExport() {
  if (!operation) throw new Error('Expected an operation.');
  let asked = 0;
  const ask: AskForPage = (prepare) => {
    const checked = { schema, document, operation, variables: {}, hash: '', pageSize: 10_000 };
    prepare({ ...checked, affords: () => true });
    asked += 1;
    const pageInfo = { hasNextPage: asked < totalPages, endCursor: String(asked) };
    const nodes = Array.from({ length: itemsOfPage }, () => ({ name }));
    const body = JSON.stringify({ data: { people: { nodes, _exportPage: pageInfo } } });
    return Promise.resolve({ status: 200, headers: new HeaderMap(), body });
  };
  const { begun } = await beginExport({ ask, recheck: () => Promise.resolve() });
  if (!begun) throw new Error('Expected the export to begin.');
  return { begun, asked: () => asked };
}

test.each(['csv', 'ndjson'] as const)(
  'never has more than three pages of %s that the client did not read yet',
  async (form) => {
    const { begun, asked } = await beginLongExport();
    let read = 0;
    let most = 0;
    for await (const chunk of exportStream(form, begun)) {
      most = Math.max(most, asked() - Math.floor(read / bytesOfPage));
      read += (chunk as Buffer).length;
    }
    expect(asked()).toBe(totalPages);
    expect(read).toBeGreaterThan(totalPages * bytesOfPage);
    expect(most).toBeLessThanOrEqual(3);
  },
);

test('asks for no page before the one that came first is read', async () => {
  const { begun, asked } = await beginLongExport();
  const stream = exportStream('ndjson', begun);
  expect(asked()).toBe(1);
  stream.destroy();
});
