import { readFileSync } from 'node:fs';
import { openViewerDatabase } from '@loopgraph/kit/database';
import type { Viewer } from '@loopgraph/kit/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { everyone } from '../../../test/support/viewers.ts';
import { namesOfViewers } from '../src/queries/access-records.ts';
import { admin, asEmployee, bo, chidi, openLooks } from './looks.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openLooks();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const run = (source: string, viewer: Viewer) => subgraph.run(source, undefined, viewer);

test('names those who looked, to the one looked at and to administrators, in one statement', async () => {
  const names =
    '{ accessRecords(orderBy: { field: AT, direction: ASC }) { nodes { id viewerName } } }';
  const nodes = (list: readonly (readonly [number, string | null])[]) => ({
    data: {
      accessRecords: { nodes: list.map(([id, viewerName]) => ({ id: uuid(id), viewerName })) },
    },
  });
  expect(await run(names, asEmployee(chidi))).toEqual(
    nodes([
      [101, 'Bo Adeyemi'],
      [102, null],
    ]),
  );
  expect(subgraph.sent).toHaveLength(2);
  // Ada, who looked at herself, is none whom the HRIS knows.
  expect(await run(names, admin)).toEqual(
    nodes([
      [101, 'Bo Adeyemi'],
      [102, null],
      [103, null],
      [104, 'Bo Adeyemi'],
    ]),
  );
});

test('answers the question of docs/audit-trail.md to the one looked at, with names and the roles and clients of others', async () => {
  const page = readFileSync(new URL('../../../docs/audit-trail.md', import.meta.url), 'utf8');
  const [, question = ''] = /```graphql\n([\s\S]*?)```/.exec(page) ?? [];
  expect(await run(question, asEmployee(chidi))).toEqual({
    data: {
      accessRecords: {
        nodes: [
          {
            at: '2026-02-15T12:00:00.000Z',
            viewerName: null,
            roles: ['ANALYST'],
            client: 'acme',
            purpose: 'WORKFORCE_ANALYTICS',
            dataKinds: ['LEARNING'],
            people: 3,
          },
          {
            at: '2026-01-15T12:00:00.000Z',
            viewerName: 'Bo Adeyemi',
            roles: ['MANAGER'],
            client: null,
            purpose: 'DEVELOPMENT',
            dataKinds: ['SKILLS'],
            people: 2,
          },
        ],
      },
    },
  });
});

test('names nobody of records that one may not read, asked of the database itself', async () => {
  const namesFor = async (viewer: Viewer) => {
    await using opened = openViewerDatabase({ url: subgraph.database.url('audit') });
    const db = opened.forViewer(viewer, {});
    const keys = [101, 104].map((id) => ({
      id: uuid(id),
      at: new Date(`2026-0${id - 100}-15T12:00:00Z`),
    }));
    return [...(await namesOfViewers(db, keys)).keys()];
  };
  expect(await namesFor(asEmployee(chidi))).toEqual([uuid(101)]);
  expect(await namesFor(asEmployee(bo))).toEqual([]);
  expect(await namesFor(everyone)).toEqual([]);
  expect(await namesFor(admin)).toHaveLength(2);
  // Nor is one an administrator while one serves oneself.
  expect(
    await namesFor({ ...admin, roles: ['employee', 'admin'], purpose: 'SELF_SERVICE' }),
  ).toEqual([]);
});
