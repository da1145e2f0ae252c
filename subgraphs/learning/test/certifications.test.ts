import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import {
  ada,
  adaLeads,
  adaOnFire,
  bo,
  boOnFire,
  leadership,
  openAcademy,
  safety,
} from './academy.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openAcademy();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

test('tells who was issued which certificate, and whether it still counts', async () => {
  expect(
    await subgraph.run(`query {
      past: certification(id: "${adaOnFire}") {
        id employee { id } course { title } title issuedOn expiresOn expired
      }
      present: certification(id: "${boOnFire}") { expiresOn expired }
      good: certification(id: "${adaLeads}") { expiresOn expired }
      unknown: certification(id: "${uuid(99)}") { title }
    }`),
  ).toEqual({
    data: {
      past: {
        id: adaOnFire,
        employee: { id: ada },
        course: { title: 'Fire Safety' },
        title: 'Fire Warden',
        issuedOn: '2023-01-15',
        expiresOn: '2024-01-15',
        expired: true,
      },
      present: { expiresOn: '2999-01-16', expired: false },
      good: { expiresOn: null, expired: false },
      unknown: null,
    },
  });
});

test('resolves many references in one statement of what is asked for, null where one is gone', async () => {
  const representations = [adaLeads, uuid(99), boOnFire].map((id) => ({
    __typename: 'Certification',
    id,
  }));
  expect(
    await subgraph.run(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on Certification { title expired } }
      }`,
      { representations },
    ),
  ).toEqual({
    data: {
      _entities: [
        { title: 'Leader', expired: false },
        null,
        { title: 'Fire Warden', expired: false },
      ],
    },
  });
  expect(subgraph.sent.map(({ text }) => text)).toEqual([
    'select "employee_id", "expires_on", "id", "title" from "learning"."certifications" ' +
      'where "learning"."certifications"."id" = any($1::uuid[])',
  ]);
});

test('gives the certifications of many people in one statement a field', async () => {
  const representations = [ada, uuid(99), bo].map((id) => ({ __typename: 'Employee', id }));
  expect(
    await subgraph.run(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on Employee {
            certifications(first: 1) { totalCount nodes { title } pageInfo { hasNextPage } }
            counting: certifications(filter: { expired: false, employee: "${ada}" }) {
              totalCount nodes { course { title } }
            }
          }
        }
      }`,
      { representations },
    ),
  ).toEqual({
    data: {
      _entities: [
        {
          certifications: {
            totalCount: 2,
            nodes: [{ title: 'Leader' }],
            pageInfo: { hasNextPage: true },
          },
          counting: { totalCount: 1, nodes: [{ course: { title: 'Advanced Leadership' } }] },
        },
        {
          certifications: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } },
          counting: { totalCount: 0, nodes: [] },
        },
        {
          certifications: {
            totalCount: 1,
            nodes: [{ title: 'Fire Warden' }],
            pageInfo: { hasNextPage: false },
          },
          counting: { totalCount: 0, nodes: [] },
        },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(5);
});

describe('the list of certifications', () => {
  test.each([
    ['all, the latest first', '', [adaLeads, boOnFire, adaOnFire]],
    ['the earliest first', '(orderBy: { field: ISSUED_ON })', [adaOnFire, boOnFire, adaLeads]],
    ['for a course', `(filter: { course: "${safety}" })`, [boOnFire, adaOnFire]],
    ['of an employee', `(filter: { employee: "${ada}" })`, [adaLeads, adaOnFire]],
    ['of both', `(filter: { employee: "${ada}", course: "${leadership}" })`, [adaLeads]],
    ['that count no more', '(filter: { expired: true })', [adaOnFire]],
    [
      'that still count, for good or for a time',
      '(filter: { expired: false })',
      [adaLeads, boOnFire],
    ],
    [
      'issued in a range, both ends included',
      '(filter: { issuedOn: { from: "2023-01-15", to: "2024-01-16" } })',
      [boOnFire, adaOnFire],
    ],
  ])('gives those %s', async (_promise, args, expected) => {
    expect(
      await subgraph.run(`query { certifications${args} { totalCount nodes { id } } }`),
    ).toEqual({
      data: {
        certifications: { totalCount: expected.length, nodes: expected.map((id) => ({ id })) },
      },
    });
    expect(subgraph.sent).toHaveLength(2);
  });
});
