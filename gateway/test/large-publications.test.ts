import { publish } from '@loopgraph/gateway/operations';
import { expect, test } from 'vitest';
import { hashOf, openRegistry } from './support/registry.ts';

test('refuses more operations of a client than a gateway keeps, also more than a statement can name', async () => {
  await using registry = await openRegistry();
  const operations = Array.from({ length: 70_000 }, (_, index) => {
    const body = `query Of${index} { __typename }`;
    return { id: hashOf(body), name: `Of${index}`, type: 'query' as const, body, clientName: '' };
  });
  expect(await publish(registry.db, 'acme', operations)).toEqual({
    faults: ['expected at most 10000 operations of acme, got 70000'],
  });
});
