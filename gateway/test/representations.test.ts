import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { expect, test } from 'vitest';
import type { Fields } from '@loopgraph/kit/fields';
import { compileRepresentations } from '../src/execution/plan/representations.ts';
import { createRandom } from './support/operations.ts';

const field = (name: string, selections?: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  kind: 'Field',
  name,
  ...(selections && { selections }),
});
const on = (
  typeCondition: string,
  selections: QueryPlanSelectionNode[],
): QueryPlanSelectionNode => ({ kind: 'InlineFragment', typeCondition, selections });

/** Of a Part all are leaves, of an Order not, an Event has no leaf of its own, and a Note is required by two fragments. */
const requires = [
  on('Part', [field('__typename'), field('id')]),
  on('Order', [
    field('__typename'),
    field('id'),
    field('by', [field('id')]),
    field('items', [field('id')]),
    field('more'),
  ]),
  on('Event', [field('__typename'), field('by', [field('id')])]),
  on('Note', [field('__typename'), field('id')]),
  on('Told', [field('__typename'), field('by', [field('id')])]),
];

function isOfType(typename: unknown, condition: string): boolean {
  return typename === condition || (condition === 'Told' && typename === 'Note');
}

/** What the subgraph is to get of each, said once more and without any thought of speed; undefined where it is to get nothing. */
const expected: Readonly<Record<string, (entity: Fields) => unknown>> = {
  Part: ({ id }) => id !== undefined && { __typename: 'Part', id },
  Order: ({ id, by, items, more }) =>
    ![id, by, items, more].includes(undefined) && {
      __typename: 'Order',
      id,
      by: byId(by),
      items: Array.isArray(items) ? items.map(byId) : items,
      more,
    },
  Event: ({ by }) => by !== undefined && { __typename: 'Event', by: byId(by) },
  Note: ({ id, by }) =>
    (id !== undefined || by !== undefined) && {
      __typename: 'Note',
      ...(id !== undefined && { id }),
      ...(by !== undefined && { by: byId(by) }),
    },
};

function byId(value: unknown): unknown {
  const { id } = (value ?? {}) as Fields;
  return id === undefined ? null : { id };
}

test('representations are told apart by all that is required, and only by that', () => {
  const random = createRandom(7);
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[Math.floor(random() * items.length)] ?? items[0];
  const value = () =>
    pick<unknown>(['1', 1, '1:1', 'a', '{"a":1}', null, undefined, true, { a: 1 }, { a: 2 }]);
  const object = () => pick<unknown>([null, undefined, {}, { id: value(), other: 1 }]);
  const entities = Array.from({ length: 20_000 }, (): Fields => {
    const entity = {
      __typename: pick(['Part', 'Order', 'Event', 'Note', 'Unknown']),
      id: value(),
      by: object(),
      items: pick<unknown>([null, undefined, [], [{ id: value() }, null], [{ id: '1' }]]),
      more: value(),
      noise: pick([1, 2]),
    };
    return Object.fromEntries(Object.entries(entity).filter(([, given]) => given !== undefined));
  });
  const representations = compileRepresentations(requires, isOfType);
  const distinct = representations.distinct();
  const places = entities.map((entity) => distinct.placeOf(entity));

  const known = new Map<string, number>();
  for (const [index, entity] of entities.entries()) {
    const representation = expected[String(entity['__typename'])]?.(entity);
    const name = representation ? JSON.stringify(representation) : undefined;
    if (name !== undefined && !known.has(name)) known.set(name, known.size);
    expect(places[index]).toBe(name === undefined ? undefined : known.get(name));
  }
  expect(distinct.all.map((representation) => JSON.stringify(representation))).toEqual([
    ...known.keys(),
  ]);
  expect(known.size).toBeGreaterThan(500);
});
