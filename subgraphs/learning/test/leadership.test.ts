import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import {
  ada,
  adaCompletedCoaching,
  adaCompletedLeadership,
  bo,
  boCompletedLeadership,
  chidi,
  chidiFailedCoaching,
  chidiPassedCoaching,
  coaching,
  leadership,
  openAcademy,
} from './academy.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openAcademy();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

describe('the leadership question', () => {
  // What the gateway asks of this subgraph for schema/operations/leadership-to-team-management.graphql.
  const source = (first: number, more = '') => `query {
    courseCompletions(filter: { category: LEADERSHIP }, first: ${first}) {
      ${more}
      nodes { __typename id completedAt score course { title } employee { __typename id } }
    }
  }`;
  const leadershipCompletion = (
    id: string,
    completedAt: string,
    score: number | null,
    title: string,
    employee: string,
  ) => ({
    __typename: 'CourseCompletion',
    id,
    completedAt,
    score,
    course: { title },
    employee: { __typename: 'Employee', id: employee },
  });
  const nodes = [
    leadershipCompletion(
      chidiPassedCoaching,
      '2024-06-15T08:30:00.000Z',
      77,
      '100% Coaching',
      chidi,
    ),
    leadershipCompletion(
      chidiFailedCoaching,
      '2024-06-01T08:30:00.250Z',
      30,
      '100% Coaching',
      chidi,
    ),
    leadershipCompletion(
      adaCompletedCoaching,
      '2024-05-01T10:00:00.000Z',
      null,
      '100% Coaching',
      ada,
    ),
    leadershipCompletion(
      boCompletedLeadership,
      '2024-03-01T10:00:00.000Z',
      40,
      'Advanced Leadership',
      bo,
    ),
    leadershipCompletion(
      adaCompletedLeadership,
      '2024-03-01T10:00:00.000Z',
      91.5,
      'Advanced Leadership',
      ada,
    ),
  ];

  test('takes one statement of just the columns that it needs, the latest first', async () => {
    expect(await subgraph.run(source(4))).toEqual({
      data: { courseCompletions: { nodes: nodes.slice(0, 4) } },
    });
    const completion = '"learning"."completions"';
    const course = '"learning"."courses"';
    expect(subgraph.sent).toEqual([
      {
        text:
          `select ${completion}."completed_at", ${completion}."course_id", ${completion}."employee_id", ` +
          `${completion}."id", ${completion}."score", ${course}."id", ${course}."title" ` +
          `from ${completion} left join ${course} on ${course}."id" = ${completion}."course_id" ` +
          `where ${completion}."category" = $1 ` +
          `order by ${completion}."completed_at" desc, ${completion}."id" desc limit 5`,
        params: ['LEADERSHIP'],
      },
    ]);
  });

  test('takes a second one where many rows may refer to a few courses, each of which is read once', async () => {
    expect(await subgraph.run(source(300))).toEqual({ data: { courseCompletions: { nodes } } });
    expect(subgraph.sent).toEqual([
      {
        text:
          'select "completed_at", "course_id", "employee_id", "id", "score" from "learning"."completions" ' +
          'where "learning"."completions"."category" = $1 ' +
          'order by "learning"."completions"."completed_at" desc, "learning"."completions"."id" desc limit $2',
        params: ['LEADERSHIP', 301],
      },
      {
        text: 'select "id", "title" from "learning"."courses" where "learning"."courses"."id" = any($1::uuid[])',
        params: [`{${coaching},${leadership}}`],
      },
    ]);
  });

  test('takes one statement more where the number of all is asked for', async () => {
    const result = await subgraph.run(source(10_000, 'totalCount pageInfo { hasNextPage }'));
    expect(result).toEqual({
      data: { courseCompletions: { totalCount: 5, pageInfo: { hasNextPage: false }, nodes } },
    });
    expect(subgraph.sent).toHaveLength(3);
  });
});
