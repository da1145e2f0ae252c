import { expect, test } from 'vitest';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { request } from 'undici';
import { startWorld } from './support/world.ts';

const initialOperation = {
  query: 'query Names($first: Int!) {\n  # "quoted" </script>\n  completions { id }\n}',
  variables: { first: 10 },
};

async function getPage(url: string, headers: Record<string, string> = {}) {
  const { statusCode, headers: got, body } = await request(url, { headers });
  return { status: statusCode, headers: got, body: Buffer.from(await body.arrayBuffer()) };
}

test('serves GraphiQL, opened with the operation and its variables', async () => {
  await using world = await startWorld({ initialOperation });
  const { status, headers, body } = await getPage(world.url);
  const html = body.toString();
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(html).toContain('<title>Loopgraph</title>');
  expect(html).toContain(
    String.raw`"graphiql:query", "query Names($first: Int!) {\n  # \"quoted\" \u003c/script>\n  completions { id }\n}"`,
  );
  expect(html).toContain(String.raw`"graphiql:variables", "{\n  \"first\": 10\n}"`);
});

test('lets the page load and call nothing but this server', async () => {
  await using world = await startWorld({ initialOperation });
  const { headers, body } = await getPage(world.url);
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:; style-src 'unsafe-inline'; " +
      "font-src data:; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  const markup = body.toString().replaceAll(/<(script|style)>[\s\S]*?<\/\1>/g, '');
  expect(markup).not.toMatch(/(src|href)="(?!data:)/);
});

test('is kept by browsers until it changes', async () => {
  await using world = await startWorld({ initialOperation });
  const { headers } = await getPage(world.url);
  const etag = String(headers['etag']);
  expect(headers['cache-control']).toBe('no-cache');
  const again = await getPage(world.url, { 'if-none-match': etag });
  expect({ status: again.status, bytes: again.body.length }).toEqual({ status: 304, bytes: 0 });

  await using other = await startWorld({ initialOperation: { query: '{ completions { id } }' } });
  expect((await getPage(other.url, { 'if-none-match': etag })).status).toBe(200);
});

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])('is sent as %s to who takes it, the same page', async (encoding, decompress) => {
  await using world = await startWorld({ initialOperation });
  const plain = await getPage(world.url);
  const compressed = await getPage(world.url, { 'accept-encoding': encoding });
  expect(compressed.headers).toMatchObject({
    'content-encoding': encoding,
    vary: 'accept-encoding',
  });
  expect(compressed.body.length).toBeLessThan(plain.body.length / 3);
  expect(decompress(compressed.body).equals(plain.body)).toBe(true);
});

test('has the switch of personas where one can try things out, and a field for a credential elsewhere', async () => {
  await using trying = await startWorld({ initialOperation });
  expect((await getPage(trying.url)).body.toString()).toContain(
    '({"personasPath":"/try-out/personas","graphqlPath":"/graphql"})',
  );
  await using without = await startWorld({ initialOperation, access: {} });
  expect((await getPage(without.url)).body.toString()).toContain(
    '({"personasPath":null,"graphqlPath":"/graphql"})',
  );
});
