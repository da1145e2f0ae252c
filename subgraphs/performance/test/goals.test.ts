import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import {
  ada,
  bo,
  boss,
  closeDeal,
  cycle2024,
  firstTalk,
  leadTeam,
  learnSpanish,
  mentor,
  openCompany,
} from './company.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openCompany();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

test('tells goals with the competencies they need and the talks about them, the latest first', async () => {
  expect(
    await subgraph.run(`query {
      goal(id: "${leadTeam}") {
        id employee { id } cycle { name } title measure status progress startsOn dueOn
        competencies { competency { id } requiredLevel }
        checkIns { totalCount nodes { id goal { title } author { id } checkedInAt progress note } }
      }
      bare: goal(id: "${learnSpanish}") { cycle { name } competencies { requiredLevel } checkIns { totalCount nodes { note } } }
      unknown: goal(id: "${uuid(999)}") { title }
    }`),
  ).toEqual({
    data: {
      goal: {
        id: leadTeam,
        employee: { id: ada },
        cycle: { name: 'Year 2024' },
        title: 'Lead a team',
        measure: 'Three reports',
        status: 'OPEN',
        progress: 0.4,
        startsOn: '2024-01-01',
        dueOn: '2024-12-31',
        competencies: [
          { competency: { id: 'communication' }, requiredLevel: 2 },
          { competency: { id: 'team-management' }, requiredLevel: 3 },
        ],
        checkIns: {
          totalCount: 3,
          nodes: [
            {
              id: uuid(604),
              goal: { title: 'Lead a team' },
              author: { id: boss },
              checkedInAt: '2024-06-01T10:00:00.000Z',
              progress: 0.4,
              note: 'The same day.',
            },
            {
              id: uuid(602),
              goal: { title: 'Lead a team' },
              author: null,
              checkedInAt: '2024-06-01T10:00:00.000Z',
              progress: 0.4,
              note: null,
            },
            {
              id: firstTalk,
              goal: { title: 'Lead a team' },
              author: { id: boss },
              checkedInAt: '2024-03-01T10:00:00.000Z',
              progress: 0.2,
              note: 'Begun.',
            },
          ],
        },
      },
      bare: { cycle: null, competencies: [], checkIns: { totalCount: 0, nodes: [] } },
      unknown: null,
    },
  });
});

test('reads only the columns that the operation needs', async () => {
  await subgraph.run(
    `query { goal(id: "${leadTeam}") { title checkIns(first: 1) { nodes { progress } } } }`,
  );
  expect(subgraph.sent.map(({ text }) => text)).toEqual([
    'select "employee_id", "id", "title" from "performance"."goals" where "performance"."goals"."id" = any($1::uuid[])',
    'select "found"."checked_in_at", "found"."employee_id", "found"."id", "found"."progress", "wanted"."id" from unnest($1::uuid[]) as "wanted"("id") cross join lateral (select "checked_in_at", "employee_id", "id", "progress" from "performance"."check_ins" where "performance"."check_ins"."goal_id" = "wanted"."id" order by "performance"."check_ins"."checked_in_at" desc, "performance"."check_ins"."id" desc limit $2) "found" order by "found"."checked_in_at" desc, "found"."id" desc',
  ]);
});

describe('the list of goals', () => {
  test.each([
    ['all, the latest due first', '', [mentor, leadTeam, closeDeal, learnSpanish]],
    [
      'the earliest due first',
      '(orderBy: { field: DUE_ON, direction: ASC })',
      [learnSpanish, closeDeal, leadTeam, mentor],
    ],
    ['of someone', `(filter: { employee: "${bo}" })`, [closeDeal]],
    ['of a cycle', `(filter: { cycle: "${cycle2024}" })`, [mentor, leadTeam, closeDeal]],
    ['of states', '(filter: { status: [ACHIEVED, MISSED] })', [closeDeal, learnSpanish]],
    ['that need a competency', '(filter: { competency: "communication" })', [leadTeam, closeDeal]],
    ['that need what no goal needs', '(filter: { competency: "juggling" })', []],
    [
      'due in a range',
      '(filter: { dueOn: { from: "2024-06-30", to: "2024-12-30" } })',
      [closeDeal, learnSpanish],
    ],
    ['due from a day on', '(filter: { dueOn: { from: "2024-07-01" } })', [mentor, leadTeam]],
  ])('gives those %s', async (_promise, args, ids) => {
    expect(await subgraph.run(`query { goals${args} { totalCount nodes { id } } }`)).toEqual({
      data: { goals: { totalCount: ids.length, nodes: ids.map((id) => ({ id })) } },
    });
    expect(subgraph.sent).toHaveLength(2);
  });
});

test('asks for the goals that need a competency by their rows, not by a join that could repeat them', async () => {
  await subgraph.run('query { goals(filter: { competency: "communication" }) { totalCount } }');
  expect(subgraph.sent.map(({ text }) => text)).toEqual([
    'select count(*) from "performance"."goals" where exists (select from "performance"."goal_competencies" where "performance"."goal_competencies"."goal_id" = "performance"."goals"."id" and "performance"."goal_competencies"."competency_id" = $1)',
  ]);
});

test('gives the goals of many employees in one statement, and their counts in another', async () => {
  const representations = [ada, uuid(8), bo].map((id) => ({ __typename: 'Employee', id }));
  expect(
    await subgraph.run(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on Employee { goals(filter: { competency: "communication" }) { totalCount nodes { title } } }
        }
      }`,
      { representations },
    ),
  ).toEqual({
    data: {
      _entities: [
        { goals: { totalCount: 1, nodes: [{ title: 'Lead a team' }] } },
        { goals: { totalCount: 0, nodes: [] } },
        { goals: { totalCount: 1, nodes: [{ title: 'Close the deal' }] } },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(2);
});

test('tells a check-in, null where it is unknown', async () => {
  expect(
    await subgraph.run(`query {
      checkIn(id: "${firstTalk}") { id goal { id title } author { id } checkedInAt progress note }
      unknown: checkIn(id: "${uuid(999)}") { note }
    }`),
  ).toEqual({
    data: {
      checkIn: {
        id: firstTalk,
        goal: { id: leadTeam, title: 'Lead a team' },
        author: { id: boss },
        checkedInAt: '2024-03-01T10:00:00.000Z',
        progress: 0.2,
        note: 'Begun.',
      },
      unknown: null,
    },
  });
});

describe('the list of check-ins', () => {
  test.each([
    ['all, the latest first', '', [4, 2, 3, 1]],
    ['the earliest first', '(orderBy: { field: CHECKED_IN_AT })', [1, 3, 2, 4]],
    ["on someone's goals", `(filter: { employee: "${bo}" })`, [3]],
    [
      'in a range of time without its end',
      '(filter: { checkedInAt: { from: "2024-03-01T10:00:00Z", before: "2024-06-01T12:00:00+02:00" } })',
      [3, 1],
    ],
    [
      'from an instant on',
      '(filter: { checkedInAt: { from: "2024-04-01T10:00:00.500Z" } })',
      [4, 2, 3],
    ],
  ])('gives those %s', async (_promise, args, numbers) => {
    expect(await subgraph.run(`query { checkIns${args} { totalCount nodes { id } } }`)).toEqual({
      data: {
        checkIns: {
          totalCount: numbers.length,
          nodes: numbers.map((number) => ({ id: uuid(600 + number) })),
        },
      },
    });
    expect(subgraph.sent).toHaveLength(2);
  });
});

test('resolves references to goals and check-ins in one statement each, null where one is gone', async () => {
  const representations = [
    { __typename: 'Goal', id: mentor },
    { __typename: 'CheckIn', id: firstTalk },
    { __typename: 'Goal', id: uuid(999) },
    { __typename: 'Goal', id: closeDeal },
  ];
  expect(
    await subgraph.run(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Goal { title } ... on CheckIn { note } } }',
      { representations },
    ),
  ).toEqual({
    data: {
      _entities: [
        { title: 'Mentor someone' },
        { note: 'Begun.' },
        null,
        { title: 'Close the deal' },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(2);
});
