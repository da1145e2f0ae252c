import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { activePlan, ada, bo, closedPlan, draftPlan, openAcademy } from './academy.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openAcademy();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

test('tells what someone means to do to grow, in its order', async () => {
  const action = { course: null, learningPath: null, competency: null, mentor: null, dueOn: null };
  expect(
    await subgraph.run(`query {
      developmentPlan(id: "${activePlan}") {
        id employee { id } status createdAt closedAt
        actions {
          id kind title course { title } learningPath { title } competency { id } mentor { id } dueOn status
        }
      }
      closed: developmentPlan(id: "${closedPlan}") { closedAt actions { title } }
      unknown: developmentPlan(id: "${uuid(99)}") { id }
    }`),
  ).toEqual({
    data: {
      developmentPlan: {
        id: activePlan,
        employee: { id: ada },
        status: 'ACTIVE',
        createdAt: '2024-02-01T09:00:00.000Z',
        closedAt: null,
        actions: [
          {
            ...action,
            id: uuid(81),
            kind: 'COURSE',
            title: 'Learn to lead',
            course: { title: 'Advanced Leadership' },
            dueOn: '2024-06-30',
            status: 'DONE',
          },
          {
            ...action,
            id: uuid(82),
            kind: 'LEARNING_PATH',
            title: 'Walk the path',
            learningPath: { title: 'Emerging Leaders Program' },
            status: 'IN_PROGRESS',
          },
          {
            ...action,
            id: uuid(83),
            kind: 'MENTORING',
            title: 'Learn from Bo',
            competency: { id: 'team-management' },
            mentor: { id: bo },
            status: 'PLANNED',
          },
          {
            ...action,
            id: uuid(84),
            kind: 'STRETCH_ASSIGNMENT',
            title: 'Lead a team',
            status: 'PLANNED',
          },
          { ...action, id: uuid(85), kind: 'CHECKPOINT', title: 'Look back', status: 'DROPPED' },
        ],
      },
      closed: { closedAt: '2023-12-31T09:00:00.000Z', actions: [] },
      unknown: null,
    },
  });
});

test('gives the active plans of many people in one statement of what is asked for', async () => {
  const representations = [ada, uuid(99), bo].map((id) => ({ __typename: 'Employee', id }));
  expect(
    await subgraph.run(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on Employee { developmentPlan { createdAt actions { dueOn } } }
        }
      }`,
      { representations },
    ),
  ).toEqual({
    data: {
      _entities: [
        {
          developmentPlan: {
            createdAt: '2024-02-01T09:00:00.000Z',
            actions: [
              { dueOn: '2024-06-30' },
              { dueOn: null },
              { dueOn: null },
              { dueOn: null },
              { dueOn: null },
            ],
          },
        },
        { developmentPlan: null },
        { developmentPlan: null },
      ],
    },
  });
  expect(subgraph.sent.map(({ text }) => text)).toEqual([
    'select "created_at", "employee_id", "id" from "learning"."development_plans" where ' +
      '("learning"."development_plans"."employee_id" = any($1::uuid[]) and "learning"."development_plans"."status" = $2)',
    'select "development_plan_id", "due_on", "id" from "learning"."development_actions" where ' +
      '"learning"."development_actions"."development_plan_id" = any($1::uuid[]) order by ' +
      '"learning"."development_actions"."development_plan_id" asc, "learning"."development_actions"."position" asc',
  ]);
});

test('resolves many references in one statement, null where one is gone', async () => {
  const representations = [draftPlan, uuid(99), closedPlan].map((id) => ({
    __typename: 'DevelopmentPlan',
    id,
  }));
  expect(
    await subgraph.run(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on DevelopmentPlan { status } }
      }`,
      { representations },
    ),
  ).toEqual({ data: { _entities: [{ status: 'DRAFT' }, null, { status: 'CLOSED' }] } });
  expect(subgraph.sent).toHaveLength(1);
});

describe('the list of plans', () => {
  test.each([
    ['all, the latest first', '', [draftPlan, activePlan, closedPlan]],
    ['the earliest first', '(orderBy: { field: CREATED_AT })', [closedPlan, activePlan, draftPlan]],
    ['of an employee', `(filter: { employee: "${ada}" })`, [activePlan, closedPlan]],
    ['in one of some states', '(filter: { status: [DRAFT, CLOSED] })', [draftPlan, closedPlan]],
    ['of both', `(filter: { employee: "${bo}", status: [ACTIVE] })`, []],
  ])('gives those %s', async (_promise, args, expected) => {
    expect(
      await subgraph.run(`query { developmentPlans${args} { totalCount nodes { id } } }`),
    ).toEqual({
      data: {
        developmentPlans: { totalCount: expected.length, nodes: expected.map((id) => ({ id })) },
      },
    });
    expect(subgraph.sent).toHaveLength(2);
  });
});
