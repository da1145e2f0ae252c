import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { subgraphNames } from '../../hub/src/migrations/house.ts';
import { readCatalogue } from './catalogue.ts';
import { faultsFor, takeCensus, undone, type Census } from './matrix.ts';
import { mutantsOf } from './mutants.ts';
import { people, rowViewers, type RowViewer } from './people.ts';
import { findPersonRows, type PersonRelation } from './person-rows.ts';
import { openArranger, openRowWorld, type RowWorld } from './world.ts';

/** Those with rows about people. The audit trail has rules of its own, by role: subgraphs/audit/test. */
const systemsOfRecord = subgraphNames.filter((name) => name !== 'audit');

let world: RowWorld;
let arranger: ReturnType<typeof openArranger>;
const censuses = new Map<string, Census>();

beforeAll(async () => {
  world = await openRowWorld(systemsOfRecord);
  arranger = openArranger(world.adminUrl);
  for (const relation of world.relations) {
    censuses.set(relation.name, await takeCensus(arranger.sql, relation));
  }
});
afterAll(async () => {
  await arranger[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

function censusOf({ name }: PersonRelation): Census {
  return censuses.get(name) ?? new Map();
}

test('holds rows about everyone in every table and view, so that the matrix proves something', () => {
  const missing = world.relations.map((relation) => [
    relation.name,
    people.filter((person) => !censusOf(relation).get(person)).length,
  ]);
  // Nobody is above the chief.
  expect(missing.filter(([, people]) => people !== 0)).toEqual([
    ['employees.published_reporting_line', 1],
    ['employees.reporting_lines', 1],
  ]);
  expect(missing.length).toBeGreaterThan(30);
});

test('knows of every column whether it names an employee', () => {
  expect(findPersonRows(world.catalogue).faults).toEqual([]);
});

test('lets nothing else run with the rights of the owner of the tables', async () => {
  expect(
    await arranger.sql`
      select oid::regproc::text as name, array_to_string(proconfig, '; ') as settings from pg_proc
      where pronamespace = any (${[...systemsOfRecord]}::regnamespace[]) and prosecdef order by 1`,
  ).toEqual(
    [
      // One employee at a time, for the gateway alone, which asks before it knows who the viewer is.
      'employee_of_identity',
      'follow_deleted',
      'follow_hired',
      'follow_moved',
      'seen_employees',
    ].map((name) => ({
      name: `employees.${name}`,
      settings: 'search_path=pg_catalog, pg_temp',
    })),
  );
});

test('lets nobody write through a view', async () => {
  expect(
    await arranger.sql`
      select c.oid::regclass::text as view, rolname from pg_class c, pg_roles
      where c.relnamespace = any (${[...systemsOfRecord]}::regnamespace[]) and c.relkind = 'v'
        and rolname like 'loopgraph!_%' escape '!' and has_table_privilege(rolname, c.oid, 'insert, update, delete')`,
  ).toEqual([]);
});

test.each(rowViewers)(
  '$who sees, inserts, updates and deletes the rows within reach, in every table and view',
  async (viewer) => {
    // A connection of its own, so that what was never set is null and not ''.
    await using connection = openArranger(world.adminUrl);
    const { sql } = connection;
    const faults = await undone(sql, async () => {
      const found: string[] = [];
      for (const relation of world.relations)
        found.push(...(await faultsFor(sql, relation, censusOf(relation), viewer)));
      return found;
    });
    expect(faults).toEqual([]);
  },
);

describe('the matrix turns red', () => {
  /** What it says of these relations, now that `statement` was run. */
  async function faultsAfter(
    statement: string,
    relations: readonly PersonRelation[],
    viewers: readonly RowViewer[],
  ): Promise<string[]> {
    const { sql } = arranger;
    return await undone(sql, async () => {
      await sql.unsafe(statement);
      for (const relation of relations) {
        for (const viewer of viewers) {
          const faults = await faultsFor(sql, relation, censusOf(relation), viewer);
          if (faults.length > 0) return faults;
        }
      }
      return [];
    });
  }

  /** Between them they tell whether a condition is there, and that it is not too strict. Each has all settings: one transaction is theirs in turn. */
  const telling = rowViewers.filter(({ who }) =>
    ['self', 'a manager of reports', 'a manager of reports, to evaluate them', 'everyone'].includes(
      who,
    ),
  );

  test('for every policy and every condition of a view, when it is dropped or opened', async () => {
    const mutants = await mutantsOf(arranger.sql, systemsOfRecord);
    const survivors: string[] = [];
    for (const { relation, what, statement } of mutants) {
      const broken = world.relations.filter(({ name }) => name === relation);
      expect({ relation, broken: broken.length }).toEqual({ relation, broken: 1 });
      const faults = await faultsAfter(statement, broken, telling);
      if (faults.length === 0) survivors.push(`${relation}: ${what}`);
    }
    expect(survivors).toEqual([]);
    expect(new Set(mutants.map(({ relation }) => relation)).size).toBe(world.relations.length);
  });

  test.each([
    [
      'who reports to whom',
      'employees.seen_employees()',
      'returns setof uuid rows 20',
      'select null::uuid',
    ],
    ['who is asking', 'employees.viewer()', 'returns uuid', 'select null::uuid'],
    ['whether everyone is seen', 'employees.sees_everyone()', 'returns boolean', 'select true'],
  ])('when the policies are told wrongly %s', async (_what, name, returns, body) => {
    const statement = `create or replace function ${name} ${returns} language sql stable as '${body}'`;
    const [reviews] = world.relations.filter((relation) => relation.name === 'performance.reviews');
    expect(await faultsAfter(statement, reviews ? [reviews] : [], rowViewers)).not.toEqual([]);
  });

  test('for nothing else', async () => {
    expect(await faultsAfter('select', world.relations, telling)).toEqual([]);
  });

  test.each([
    [
      'a new table with an employee and without a policy',
      'create table learning.notes (employee_id uuid, note text); grant all on learning.notes to loopgraph_learning',
      ['learning.notes: expected to be told who writes its rows', 'learning.notes as nobody'],
    ],
    [
      'a new table whose rows belong to a row about an employee',
      `create table learning.steps (action_id uuid references learning.development_actions, done boolean);
       grant all on learning.steps to loopgraph_learning`,
      ['learning.steps: expected to be told who writes its rows', 'learning.steps as nobody'],
    ],
    [
      'a new column that may name an employee',
      'alter table skills.competencies add guardian uuid',
      ['skills.competencies.guardian: expected to be told whether it names an employee'],
    ],
    [
      'a new table that only mentions one',
      'create table skills.panels (assessor_id uuid)',
      ["skills.panels: expected to be told why assessor_id makes it nobody's row"],
    ],
    [
      'a new view without a condition',
      `create view skills.published_observation as select employee_id, level from skills.observations;
       grant select on skills.published_observation to loopgraph_learning; grant usage on schema skills to loopgraph_learning`,
      ['skills.published_observation as self'],
    ],
    [
      'a materialized view',
      'create materialized view skills.published_score as select employee_id, score from skills.assessments',
      ['skills.published_score: a materialized view can have no policies'],
    ],
  ])('for %s', async (_what, statement, expected) => {
    const { sql } = arranger;
    const known = new Set(world.catalogue.map(({ name, columns }) => `${name} ${columns.length}`));
    const faults = await undone(sql, async () => {
      await sql.unsafe(
        `alter table learning.development_actions add primary key (id); ${statement}`,
      );
      const now = await readCatalogue(sql, systemsOfRecord);
      const added = now.filter(({ name, columns }) => !known.has(`${name} ${columns.length}`));
      const addedNames = new Set(added.map(({ name }) => name));
      const kept = world.catalogue.filter(({ name }) => !addedNames.has(name));
      const { relations, faults: undecided } = findPersonRows([...kept, ...added]);
      const found = [...undecided];
      for (const relation of relations.filter(({ name }) => addedNames.has(name))) {
        for (const viewer of rowViewers)
          found.push(...(await faultsFor(sql, relation, censusOf(relation), viewer)));
      }
      return found;
    });
    for (const fault of expected) expect(faults.join('\n')).toContain(fault);
  });
});
