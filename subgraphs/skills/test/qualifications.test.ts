import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { nobody, ofEntities, openBakery, references } from './bakery.ts';
import {
  ada,
  bo,
  expired,
  newcomer,
  revoked,
  suspended,
  validForGood,
  validStill,
} from './bakery/people.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openBakery();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

test('tells who holds which qualification, and whether it counts today', async () => {
  expect(
    await subgraph.run(`query {
      qualifications {
        totalCount
        nodes { id employee { id } type { name } status grantedOn expiresOn }
      }
    }`),
  ).toEqual({
    data: {
      qualifications: {
        totalCount: 5,
        nodes: [
          {
            id: validForGood,
            employee: { id: ada },
            type: { name: 'Hygiene certificate' },
            status: 'VALID',
            grantedOn: '2024-01-01',
            expiresOn: null,
          },
          {
            id: validStill,
            employee: { id: newcomer },
            type: { name: 'First aider' },
            status: 'VALID',
            grantedOn: '2023-01-01',
            expiresOn: '9999-12-31',
          },
          {
            id: suspended,
            employee: { id: bo },
            type: { name: 'First aider' },
            status: 'SUSPENDED',
            grantedOn: '2023-01-01',
            expiresOn: '2024-12-31',
          },
          {
            id: revoked,
            employee: { id: bo },
            type: { name: 'Hygiene certificate' },
            status: 'REVOKED',
            grantedOn: '2022-06-01',
            expiresOn: null,
          },
          {
            id: expired,
            employee: { id: ada },
            type: { name: 'First aider' },
            status: 'EXPIRED',
            grantedOn: '2020-01-01',
            expiresOn: '2022-01-01',
          },
        ],
      },
    },
  });
  expect(subgraph.sent).toHaveLength(3);
});

const nameOf = new Map([
  [validForGood, 'validForGood'],
  [validStill, 'validStill'],
  [suspended, 'suspended'],
  [revoked, 'revoked'],
  [expired, 'expired'],
]);

test.each([
  ['all, the latest first', '', 'validForGood validStill suspended revoked expired'],
  [
    'the earliest first',
    '(orderBy: { field: GRANTED_ON, direction: ASC }, first: 2)',
    'expired revoked',
  ],
  ['of someone', `(filter: { employee: "${ada}" })`, 'validForGood expired'],
  ['of a type', '(filter: { type: "hygiene-certificate" })', 'validForGood revoked'],
  ['that count', '(filter: { status: [VALID] })', 'validForGood validStill'],
  ['whose last day is past', '(filter: { status: [EXPIRED] })', 'expired'],
  [
    'that were suspended or taken away',
    '(filter: { status: [SUSPENDED, REVOKED] })',
    'suspended revoked',
  ],
  [
    'granted in a range of days',
    '(filter: { grantedOn: { from: "2022-06-01", to: "2023-01-01" } })',
    'validStill suspended revoked',
  ],
])('lists the qualifications %s', async (_which, args, expected) => {
  const { data } = (await subgraph.run(`query { qualifications${args} { nodes { id } } }`)) as {
    data: { qualifications: { nodes: { id: string }[] } };
  };
  expect(data.qualifications.nodes.map(({ id }) => nameOf.get(id)).join(' ')).toBe(expected);
  expect(subgraph.sent).toHaveLength(1);
});

test('tells which qualifications there are, and which competency each certifies', async () => {
  expect(
    await subgraph.run(
      'query { qualificationTypes { id name description validMonths competency { name } } }',
    ),
  ).toEqual({
    data: {
      qualificationTypes: [
        {
          id: 'first-aider',
          name: 'First aider',
          description: 'May give first aid.',
          validMonths: 24,
          competency: null,
        },
        {
          id: 'hygiene-certificate',
          name: 'Hygiene certificate',
          description: 'May handle food.',
          validMonths: null,
          competency: { name: 'Food safety' },
        },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(2);
});

test('resolves many references in one statement, null where a qualification is gone', async () => {
  expect(
    await subgraph.run(
      ofEntities('Qualification', 'status'),
      references('Qualification', [expired, nobody, revoked]),
    ),
  ).toEqual({ data: { _entities: [{ status: 'EXPIRED' }, null, { status: 'REVOKED' }] } });
  expect(subgraph.sent).toHaveLength(1);
});

test('resolves references to qualification types, null where one is unknown', async () => {
  expect(
    await subgraph.run(
      ofEntities('QualificationType', 'name'),
      references('QualificationType', ['first-aider', 'pilot']),
    ),
  ).toEqual({ data: { _entities: [{ name: 'First aider' }, null] } });
  expect(subgraph.sent).toHaveLength(1);
});

test('gives null for a qualification that there is not', async () => {
  expect(await subgraph.run(`query { qualification(id: "${nobody}") { status } }`)).toEqual({
    data: { qualification: null },
  });
});
