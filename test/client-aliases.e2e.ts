import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, openHub, type TestHub } from './support/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub({ employees: 40 });
});
afterAll(() => hub[Symbol.asyncDispose]());

interface Page {
  readonly employees: {
    readonly nodes: readonly { readonly reviews: { readonly nodes: readonly unknown[] } }[];
  };
}

test('a client may call another field by the name of the id that people are found by', async () => {
  const asking = (id: string, typename: string, name: string) => `{
    employees(first: 5) {
      nodes { ${id}: name ${typename}: jobLevel reviews(first: 2) { nodes { ${name}: status reviewer { ${id}: name } } } }
    }
  }`;
  const plain = await ask<Page, object>(hub.url, asking('called', 'level', 'mark'));
  const clashing = await ask<Page, object>(hub.url, asking('id', '__typename', 'employee'));
  const expected = JSON.stringify(plain)
    .replaceAll('"called":', '"id":')
    .replaceAll('"level":', '"__typename":')
    .replaceAll('"mark":', '"employee":');
  expect(clashing).toEqual(JSON.parse(expected));
  expect(clashing.errors).toBeUndefined();
  const reviews = clashing.data?.employees.nodes.flatMap((person) => person.reviews.nodes);
  expect(reviews).not.toHaveLength(0);
});
