import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { nobody } from '@loopgraph/kit/viewer';
import { viewerHeader, viewerSigner } from '@loopgraph/kit/viewer-token';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { runModule } from './support/service-process.ts';

const main = fileURLToPath(new URL('support/letters-main.ts', import.meta.url));
const secret = 'known to the gateway and its subgraphs';

/** What a collector is sent, as OTLP has it in JSON. */
const exported = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({
        attributes: z.array(
          z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) }),
        ),
      }),
      scopeSpans: z.array(z.object({ spans: z.array(z.object({ name: z.string() })) })),
    }),
  ),
});

/** A collector of OpenTelemetry that keeps what it is sent. */
async function startCollector() {
  const received: { readonly path: string; readonly body: unknown }[] = [];
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      received.push({ path: request.url ?? '', body });
      response.setHeader('content-type', 'application/json').end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('expected a port');
  return {
    received,
    url: `http://127.0.0.1:${address.port}`,
    [Symbol.dispose]: () => void server.close(),
  };
}

/** Runs a subgraph until it has answered once, and gives its exit code. */
async function answerOnce(endpoint: string): Promise<unknown> {
  await using service = runModule(main, {
    // Nothing here asks the database: it is the address of none.
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    SUBGRAPH_SECRET: secret,
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
  });
  const response = await fetch(`${await service.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [viewerHeader]: viewerSigner(secret)(nobody, 'letters'),
    },
    body: JSON.stringify({ query: '{ letter(id: "a") { id } }' }),
  });
  expect(await response.json()).toEqual({ data: { letter: { id: 'a' } } });
  service.stop('SIGTERM');
  return await service.ended;
}

test('sends what was traced to a collector over OTLP, all of it before the process ends', async () => {
  using collector = await startCollector();
  expect(await answerOnce(`${collector.url}/`)).toBe(0);
  expect(collector.received.map(({ path }) => path)).toEqual(['/v1/traces']);
  const [sent] = collector.received;
  const { resourceSpans } = exported.parse(sent?.body);
  expect(resourceSpans[0]?.resource.attributes).toContainEqual({
    key: 'service.name',
    value: { stringValue: 'loopgraph-letters' },
  });
  const spans = resourceSpans.flatMap(({ scopeSpans }) =>
    scopeSpans.flatMap((scope) => scope.spans),
  );
  expect(spans.map(({ name }) => name).toSorted()).toEqual([
    'POST /graphql',
    'graphql.parse',
    'graphql.validate',
    'query',
  ]);
});

test('ends in time where the answer of the collector never ends', async () => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const drips = setInterval(() => response.write(' '), 100);
    response.once('close', () => {
      clearInterval(drips);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('expected a port');
  expect(await answerOnce(`http://127.0.0.1:${address.port}`)).toBe(0);
  server.close();
}, 20_000);

test('answers, and ends cleanly, where there is no collector', async () => {
  expect(await answerOnce('http://127.0.0.1:1')).toBe(0);
});

test('does not start where the address of the collector is none', async () => {
  await using service = runModule(main, {
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    SUBGRAPH_SECRET: secret,
    OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318',
  });
  expect(await service.ended).toBe(1);
  expect(await service.stderr).toContain(
    'OTEL_EXPORTER_OTLP_ENDPOINT: expected the address of an OpenTelemetry collector (http://host:4318), got "collector:4318"',
  );
});
