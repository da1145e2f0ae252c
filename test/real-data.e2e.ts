import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProgram } from './support/run-program.ts';
import { ask, openHub, type TestHub } from './support/hub.ts';
import {
  CompletionsDocument,
  JobRoleToCoursesDocument,
  LeadershipToTeamManagementDocument,
  type CompletionsQueryVariables,
} from './support/operations.generated.ts';

const esco = fileURLToPath(new URL('../../shared/data/esco', import.meta.url));
const isThere = existsSync(esco);

describe.skipIf(!isThere)(
  `a hub with a demo company and ESCO${isThere ? '' : ' (skipped: ../shared/data/esco is not there)'}`,
  () => {
    let hub: TestHub;
    beforeAll(async () => {
      hub = await openHub({ employees: 500 });
      await using importing = runProgram('hub/src/cli.js', ['import', 'esco', esco], {
        DATABASE_URL: hub.adminUrl,
      });
      expect(await importing.ended).toMatchObject({ exitCode: 0 });
    }, 300_000);
    afterAll(() => hub[Symbol.asyncDispose]());

    test('answers the leadership question', async () => {
      const variables = { first: 20, completedBefore: '2026-07-01T00:00:00Z' };
      const { data, errors } = await ask(hub.url, LeadershipToTeamManagementDocument, variables);
      expect(errors).toBeUndefined();
      const nodes = data?.courseCompletions?.nodes ?? [];
      expect(nodes).toHaveLength(20);
      for (const { completedAt, employee, ratingsAfter } of nodes) {
        expect(employee?.name).toMatch(/\S+ \S+/);
        for (const { ratedOn, score } of ratingsAfter ?? []) {
          expect(ratedOn > completedAt.slice(0, 10)).toBe(true);
          expect(score).toBeGreaterThanOrEqual(1);
          expect(score).toBeLessThanOrEqual(5);
        }
      }
      expect(nodes.flatMap(({ ratingsAfter }) => ratingsAfter ?? []).length).toBeGreaterThan(10);
    });

    test('leads from a job role through ESCO skills to courses', async () => {
      const { data, errors } = await ask(hub.url, JobRoleToCoursesDocument, {
        jobRole: 'project-manager',
      });
      expect(errors).toBeUndefined();
      const skills = data?.jobRole?.occupation?.skills;
      expect(skills?.totalCount).toBeGreaterThan(10);
      expect(
        skills?.nodes.filter(({ skill }) => !skill.uri.startsWith('http://data.europa.eu/esco/')),
      ).toEqual([]);
      const taught = skills?.nodes.filter(({ skill }) => skill.taughtBy.length > 0) ?? [];
      expect(taught.length).toBeGreaterThan(0);
      expect(taught[0]?.skill.taughtBy[0]?.course?.title).toMatch(/\S/);
    });

    test('gives all completions page by page, the same in both directions', async () => {
      const read = async (variables: CompletionsQueryVariables) => {
        const { data, errors } = await ask(hub.url, CompletionsDocument, variables);
        expect(errors).toBeUndefined();
        if (!data?.courseCompletions) throw new Error('expected a page of completions');
        return data.courseCompletions;
      };
      const { data } = await ask<{ courseCompletions: { totalCount: number } }, never>(
        hub.url,
        '{ courseCompletions { totalCount } }',
      );

      const forward: string[] = [];
      let page = await read({ first: 1_500 });
      for (;;) {
        forward.push(...page.nodes.map(({ id }) => id));
        if (!page.pageInfo.hasNextPage) break;
        page = await read({ first: 1_500, after: page.pageInfo.endCursor ?? null });
      }
      const backward: string[] = [];
      page = await read({ last: 1_500 });
      for (;;) {
        backward.unshift(...page.nodes.map(({ id }) => id));
        if (!page.pageInfo.hasPreviousPage) break;
        page = await read({ last: 1_500, before: page.pageInfo.startCursor ?? null });
      }
      expect(new Set(forward).size).toBe(data?.courseCompletions.totalCount);
      expect(forward).toHaveLength(data?.courseCompletions.totalCount ?? 0);
      expect(backward).toEqual(forward);
    });
  },
);
