import { writeFile } from 'node:fs/promises';
import type { GraphQLResolveInfo } from 'graphql';
import { expect, test, vi } from 'vitest';
import { employees, fixture } from './support/company.ts';
import { compose, startWorld } from './support/world.ts';

/** A subgraph that remembers what it was given. */
function createWitness() {
  const contexts: unknown[] = [];
  const nodes: unknown[] = [];
  const { schema, ...rest } = fixture('witness', 'type Query { look: Boolean }', {
    Query: {
      look: (_root: unknown, _args: unknown, context: unknown, info: GraphQLResolveInfo) => {
        contexts.push(context);
        nodes.push(info.fieldNodes[0]);
        return true;
      },
    },
  });
  return { contexts, nodes, fixture: { ...rest, schema, createContext: () => ({ loaders: {} }) } };
}

test('hands the same parsed document to a subgraph at every request, and each time a new context', async () => {
  const witness = createWitness();
  await using world = await startWorld({ fixtures: [witness.fixture] });
  const answer = { data: { look: true } };
  expect(await world.ask('{ look }')).toEqual(answer);
  expect(await world.ask('{ look }')).toEqual(answer);
  expect(new Set(witness.nodes).size).toBe(1);
  expect(new Set(witness.contexts).size).toBe(2);
});

test('hands it the same parsed document still when the supergraph has changed', async () => {
  const witness = createWitness();
  const fixtures = [witness.fixture, employees];
  await using world = await startWorld({ fixtures, supergraph: compose([witness.fixture]) });
  await world.ask('{ look }');
  await writeFile(world.supergraphFile, compose(fixtures));
  await vi.waitFor(
    async () => {
      expect(await world.ask('{ employee(id: "e1") { name } }')).not.toHaveProperty('errors');
    },
    { timeout: 20_000 },
  );
  await world.ask('{ look }');
  expect(witness.nodes).toHaveLength(2);
  expect(new Set(witness.nodes).size).toBe(1);
});

test('hides what fails while the context of a subgraph is made', async () => {
  const { fixture: witness } = createWitness();
  const broken = {
    ...witness,
    createContext: () => {
      throw new Error('password authentication failed');
    },
  };
  await using world = await startWorld({ fixtures: [broken] });
  const { body } = await world.post({ query: '{ look }' }, { 'x-request-id': 'r-7' });
  expect(body).toEqual({
    data: { look: null },
    errors: [
      {
        message: 'Internal server error.',
        path: ['look'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', service: 'witness', requestId: 'r-7' },
      },
    ],
  });
  expect(world.lines).toContainEqual(
    expect.objectContaining({
      requestId: 'r-7',
      err: expect.objectContaining({ message: 'password authentication failed' }) as object,
    }),
  );
});
