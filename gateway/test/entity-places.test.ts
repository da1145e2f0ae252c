import { expect, test } from 'vitest';
import { entityPlaces } from '../src/execution/entity-places.ts';

const roots = [
  { total: 4 },
  {
    teams: [
      {
        members: [
          { __typename: 'Employee', id: 'e1' },
          { __typename: 'Guest', id: 'e1' },
          { __typename: 'Employee', id: 'e2' },
        ],
      },
      { members: null },
      { members: [null, { __typename: 'Employee', id: 'e1' }] },
    ],
  },
];
const path = ['teams', '@', 'members', '@'];
const employee = (id: string) => ({ __typename: 'Employee', id });

test('finds entities in lists of lists, past what is null', () => {
  const all = [employee('e1'), { __typename: 'Guest', id: 'e1' }, employee('e2'), employee('e1')];
  expect(entityPlaces(roots, path, all)).toEqual([
    ['teams', 0, 'members', 0],
    ['teams', 0, 'members', 1],
    ['teams', 0, 'members', 2],
    ['teams', 2, 'members', 1],
  ]);
});

test('finds those that were sent among those that were not, in order', () => {
  const sent = [employee('e1'), employee('e2'), employee('e1')];
  expect(entityPlaces(roots, path, sent)).toEqual([
    ['teams', 0, 'members', 0],
    ['teams', 0, 'members', 2],
    ['teams', 2, 'members', 1],
  ]);
});

test('does not guess where an entity stands that it cannot find', () => {
  expect(entityPlaces(roots, path, [employee('e7')])).toEqual([undefined]);
  expect(entityPlaces([], path, [employee('e1')])).toEqual([undefined]);
});
