import { expect, test } from 'vitest';
import { openDrawn } from './support/drawn-comparison.ts';
import { drawnSchemas } from './support/drawn-schemas.ts';

const { compare } = openDrawn(drawnSchemas.works);

test.each([
  {
    promise: 'a field of the first subgraph waits for one of another',
    query: `mutation { ...Lend sell(id: 1) { parts { name } } ... on Mutation { tick } }
      fragment Lend on Mutation { lend(id: "x1") { ... on Book { review } } }`,
  },
  {
    promise: 'a field is executed once, though it is asked for again under a condition',
    query: 'mutation ($yes: Boolean!) { tick sell(id: 1) { title } tick @include(if: $yes) }',
  },
  {
    promise: 'the first place that a condition leaves in is that of the field',
    query: `mutation ($yes: Boolean!) {
      ... on Mutation @skip(if: $yes) { tick } sell(id: 1) { id } tick refund(id: 1) { total }
    }`,
  },
  {
    promise: 'what is selected in several places of a field is selected of one execution',
    query: `mutation ($yes: Boolean!) {
      write(title: "A") { number } sell(id: 1) { title } ...More @include(if: $yes)
    } fragment More on Mutation { write(title: "A") { work { title } } tick }`,
  },
])('executes mutations one after the other: $promise', async ({ query }) => {
  for (const seed of [1, 2, 3, 4]) {
    for (const yes of [true, false]) {
      const { own, oracle } = await compare({ query, variables: { yes } }, seed, false);
      expect({ seed, yes, data: own?.data }).toEqual({ seed, yes, data: oracle.data });
    }
  }
});
