import { writeFile } from 'node:fs/promises';
import { responseKey } from '@loopgraph/kit/response-key';
import { buildSchema, GraphQLScalarType, parse } from 'graphql';
import { expect, test, vi } from 'vitest';
import { recordSpans } from '../../kit/test/support/recorded-spans.ts';
import { nobody } from '@loopgraph/kit/viewer';
import { everyone } from '../../test/support/viewers.ts';
import { callInProcess } from '../src/execution/call-in-process.ts';
import { operationOf } from '../src/execution/compiled-operation.ts';
import { compileResponse } from '../src/execution/response/compile-response.ts';
import { createKnownCosts } from '../src/limits/cost/known-costs.ts';
import { measureAhead } from '../src/limits/measure-ahead.ts';
import { defaultRoleLimits } from '../src/limits/role-limits.ts';
import { createKnownShapes } from '../src/limits/shape/known-shapes.ts';
import { employees, fixture, learning } from './support/company.ts';
import { as, identifyByName, openRegistry } from './support/registry.ts';
import { withRules } from './support/guarded-media.ts';
import { startWarmed } from './support/warmed.ts';
import { compose, startWorld } from './support/world.ts';

const more = fixture('more', 'type Query { more: Int }', { Query: { more: () => 1 } });

const patiently = { timeout: 20_000 };

// What is asked of employees for learners and for completions is sent as one.
const question =
  'query Question { learners { ... on Employee { name } } completions { employee { nickname } } }';

test('leaves nothing of a warmed operation to its first request', async () => {
  await using gateway = await startWarmed({ fixtures: [employees, learning] });
  await gateway.supergraph.warm(question);
  const { parsed, cached, sent, prepared } = gateway.deeds;
  expect(prepared).toHaveLength(2);
  expect(await gateway.ask(question)).toMatchObject({
    data: { learners: [{}, { name: 'Ada' }, {}, {}] },
  });
  expect({ parsed, cached, sent }).toEqual({ parsed: [], cached: [true], sent: prepared });
});

test('leaves nothing to the first request of a changed supergraph that it was warmed for', async () => {
  await using gateway = await startWarmed({
    fixtures: [employees, learning, more],
    supergraph: compose([employees, learning]),
    admit: ({ warm }) => warm(question),
  });
  await gateway.serve(compose([employees, learning, more]));
  const { parsed, cached, sent, prepared } = gateway.deeds;
  expect(prepared).toHaveLength(2);
  expect(gateway.deeds.valid).toEqual([[question, gateway.supergraph.schema()]]);
  await gateway.ask(question);
  expect({ parsed, cached, sent }).toEqual({ parsed: [], cached: [true], sent: prepared });
  expect(await gateway.ask('{ more }')).toEqual({ data: { more: 1 } });
});

test('leaves nothing to the first viewer who is refused fields, where it was warmed for such', async () => {
  const rule = [
    'nickname: String',
    'nickname: String @requiresScopes(scopes: [["nick"]])',
  ] as const;
  const supergraph = compose([withRules(employees, [rule]), learning]);
  const fixtures = [employees, learning];
  await using gateway = await startWarmed({ fixtures, supergraph, viewer: everyone });
  await gateway.supergraph.warm(question, [{ ...nobody, purpose: 'COMPLIANCE' }]);
  const { cached, sent, prepared } = gateway.deeds;
  expect(await gateway.ask(question)).toMatchObject({
    errors: [{ path: ['completions', '@', 'employee', 'nickname'] }],
  });
  expect(cached).toEqual([true]);
  expect(prepared).toEqual(expect.arrayContaining(sent));
});

test.each(['{ nothing }', '{ learners', 'subscription { learners }', ''])(
  'leaves what does not fit to whoever asks: %s',
  async (query) => {
    await using gateway = await startWarmed({ fixtures: [employees, learning] });
    await gateway.supergraph.warm(query);
    await gateway.supergraph.warm(question);
    expect(gateway.deeds.prepared).toHaveLength(2);
    expect(await gateway.ask(query)).toMatchObject({ errors: [{}] });
  },
);

test('lets requests pass before each step of warming', async () => {
  await using gateway = await startWarmed({ fixtures: [employees, learning] });
  let turns = 0;
  let immediate: NodeJS.Immediate;
  const count = () => {
    turns++;
    immediate = setImmediate(count);
  };
  count();
  await gateway.supergraph.warm(question).finally(() => {
    clearImmediate(immediate);
  });
  // It is found valid, compiled, and each of its two fetches is.
  expect(turns).toBeGreaterThan(4);
});

test('compiles the writer of the response with an operation', () => {
  const schema = buildSchema('type Query { name: String }');
  const document = parse('{ name }');
  const operation = operationOf(document, undefined);
  const keyOf = vi.fn(responseKey);
  compileResponse(schema, document, operation, { keyOf });
  expect(keyOf).toHaveBeenCalled();
});

test('measures an operation ahead, on a supergraph to come as on the present one', () => {
  const sdl = 'type Query { name: String }';
  const schema = buildSchema(sdl);
  const text = '{ name }';
  const document = parse(text);
  const operation = operationOf(document, undefined);
  const [shapes, costs] = [createKnownShapes(), createKnownCosts()];
  measureAhead({ byRole: defaultRoleLimits, shapes, costs })({ schema, sdl, text, document });
  expect(shapes.ofText(text, 0).shape).toEqual(shapes.ofDocument(document));
  const cost = costs.of(schema, document, operation);
  costs.learn(schema, sdl);
  expect(costs.of(schema, document, operation)).toBe(cost);
});

test('compiles in a subgraph of this process what is prepared', async () => {
  let looks = 0;
  const look = (value: unknown) => {
    looks++;
    return value;
  };
  const spot = { name: 'Spot', parseValue: look, parseLiteral: look };
  const map = fixture('map', 'scalar Spot  type Query { isNorth(of: Spot!): Boolean }', {
    Spot: new GraphQLScalarType(spot),
    Query: { isNorth: () => true },
  });
  const call = callInProcess(map);
  const query = 'query North { isNorth(of: "here") }';
  call.prepare?.(query, 'North');
  expect(looks).toBe(2);
  const { signal } = new AbortController();
  const request = { query, variables: {}, requestId: 'r', viewer: everyone, signal };
  expect(await call(request)).toEqual({ data: { isNorth: true } });
  expect(looks).toBe(2);
});

/** The spans of GraphQL alone that one request makes. */
async function partsOf(
  spans: Awaited<ReturnType<typeof recordSpans>>,
  ask: () => Promise<unknown>,
) {
  await spans.take(0);
  await ask();
  const names = (await spans.take(1)).map(({ name }) => name);
  return names.filter((name) => name.startsWith('graphql'));
}

test('warms what is registered once the gateway has started', async () => {
  await using stack = new AsyncDisposableStack();
  const spans = stack.use(await recordSpans());
  const registry = stack.use(await openRegistry());
  const query = 'query Person { employee(id: "e1") { name courses } }';
  await registry.publish('acme', [query]);
  const { db } = registry;
  const world = stack.use(await startWorld({ db, identify: identifyByName }));
  await vi.waitFor(async () => {
    const metrics = await (await fetch(`${world.url}/metrics`)).text();
    expect(metrics).toMatch(/^loopgraph_compiled_operations 1$/m);
  }, patiently);
  const ask = () => world.post({ query }, as('partner:acme'));
  expect(await partsOf(spans, ask)).toEqual(['graphql.write']);
});

test('warms what GraphiQL opens with, for a changed supergraph too', async () => {
  await using stack = new AsyncDisposableStack();
  const spans = stack.use(await recordSpans());
  const fixtures = [employees, learning, more];
  const supergraph = compose([employees, learning]);
  const initialOperation = { query: question };
  const world = stack.use(await startWorld({ fixtures, supergraph, initialOperation }));
  await writeFile(world.supergraphFile, compose(fixtures));
  await vi.waitFor(() => {
    expect(world.lines.map(({ msg }) => msg)).toContain('serving the changed supergraph');
  }, patiently);
  expect(await partsOf(spans, () => world.ask(question))).toEqual(['graphql.write']);
});
