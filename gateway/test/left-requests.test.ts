import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { recordSpans } from '../../kit/test/support/recorded-spans.ts';
import { fixture } from './support/company.ts';
import { bearer } from './support/credentials.ts';
import { limitsWith } from './support/limits.ts';
import { hangs, openScriptedSubgraph } from './support/scripted-subgraph.ts';
import { startWorld } from './support/world.ts';

/** More than connections hold for a client that does not read. */
const text = 'x'.repeat(32 * 1024 * 1024);
const long = fixture('long', 'type Query { text: String! }', { Query: { text: () => text } });
const slow = fixture('slow', 'type Query { slow: String }', {});

/** A gateway over a subgraph that is slow, and one that has much to say, with what it tells of requests. */
async function startTold() {
  await using stack = new AsyncDisposableStack();
  const spans = stack.use(await recordSpans());
  const subgraph = stack.use(await openScriptedSubgraph(hangs));
  const world = stack.use(
    await startWorld({
      fixtures: [long, slow],
      subgraphs: { long, slow: { url: subgraph.url } },
      subgraphTimeoutMs: 600_000,
      requestTimeoutMs: 600_000,
      limits: limitsWith({ analyst: { batchSize: 2 } }),
    }),
  );
  const authorization = await bearer();
  const owned = stack.move();
  return {
    subgraph,
    /** Sends `body` with a client that reads nothing. */
    send(body: unknown) {
      const headers = { authorization, 'content-type': 'application/json' };
      const sent = request(`${world.url}/graphql`, { method: 'POST', headers });
      sent.on('error', () => undefined).end(JSON.stringify(body));
      return sent;
    },
    /** What is told of that many requests to /graphql, once they are over. */
    async told(requests: number) {
      const ended = await spans.take(requests);
      const metrics = await (await fetch(`${world.url}/metrics`)).text();
      const counted = /^loopgraph_http_requests_total\{route="\/graphql",method="POST",(.*)$/gm;
      return {
        spans: ended
          .filter(({ name }) => name === 'POST /graphql')
          .map(({ span: { attributes } }) => [
            attributes['http.response.status_code'],
            attributes['error.type'],
          ]),
        counted: [...metrics.matchAll(counted)].map(([, labels]) => labels),
        logged: world.lines
          .filter(({ msg, route }) => msg === 'answered' && route === '/graphql')
          .map(({ status }) => status),
      };
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

test('tells once of a request that is answered', async () => {
  await using world = await startTold();
  const [answer] = (await once(world.send({ query: '{ __typename }' }), 'response')) as [
    IncomingMessage,
  ];
  answer.resume();
  expect(await world.told(1)).toEqual({
    spans: [[200, undefined]],
    counted: ['status="200"} 1'],
    logged: [200],
  });
});

test('tells once of a request whose client goes away before its answer is there', async () => {
  await using world = await startTold();
  const sent = world.send({ query: '{ slow }' });
  await expect.poll(() => world.subgraph.received).toHaveLength(1);
  sent.destroy();
  expect(await world.told(1)).toEqual({
    spans: [[undefined, 'cancelled']],
    counted: ['status="499"} 1'],
    logged: [499],
  });
});

test('tells once of a request whose client goes away while its answer is sent', async () => {
  await using world = await startTold();
  const sent = world.send({ query: '{ text }' });
  await once(sent, 'response');
  sent.destroy();
  expect(await world.told(1)).toEqual({
    spans: [[200, 'cancelled']],
    counted: ['status="499"} 1'],
    logged: [499],
  });
});

test('tells once of each operation of a batch whose client goes away, and of the batch', async () => {
  await using world = await startTold();
  const sent = world.send([{ query: '{ slow }' }, { query: '{ __typename }' }]);
  await expect.poll(() => world.subgraph.received).toHaveLength(1);
  sent.destroy();
  const { spans, counted, logged } = await world.told(3);
  expect(spans.toSorted()).toEqual([
    [undefined, 'cancelled'],
    [200, undefined],
    [200, undefined],
  ]);
  expect(counted.toSorted()).toEqual(['status="200"} 2', 'status="499"} 1']);
  expect(logged.toSorted()).toEqual([200, 200, 499]);
});
