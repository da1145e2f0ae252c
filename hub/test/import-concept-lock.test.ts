import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSession } from '../src/postgres/session.ts';
import { openImportBench, type ImportBench } from './importing.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
  await bench.sql.unsafe(`
    insert into skills.skills (uri, label, kind, source)
      select 'urn:' || letter, letter, 'SKILL', 'ESCO' from unnest('{a,b,c}'::text[]) as letter;
    insert into skills.occupations (uri, label, code, source) values ('urn:o', 'o', '1', 'ESCO')`);
});
afterEach(() => bench[Symbol.asyncDispose]());

const relations = {
  kind: 'esco',
  files: {
    'skillSkillRelations.csv':
      'originalSkillUri,relationType,relatedSkillUri\nurn:b,essential,urn:a\nurn:b,essential,urn:c\n',
    'occupationSkillRelations.csv':
      'occupationUri,relationType,skillType,skillUri\nurn:o,essential,skill/competence,urn:a\n',
  },
};

/** What sessions of the database wait for: a table, or the end of a transaction. */
async function awaited(): Promise<string[]> {
  const rows = await bench.sql<{ what: string }[]>`
    select coalesce(relation::regclass::text, locktype) as what from pg_locks
    where not granted and pid in (select pid from pg_stat_activity where datname = current_database())
    order by 1`;
  return rows.map(({ what }) => what);
}

/** Waits until a session waits for \`what\`. */
async function untilAwaited(what: string): Promise<void> {
  await vi.waitUntil(async () => (await awaited()).includes(what), { timeout: 60_000 });
}

/** The concepts that relations name, as they are stored or as what is gone. */
async function related(): Promise<unknown[]> {
  return [
    ...(await bench.sql`
      select coalesce(a.uri, 'gone') as of, coalesce(b.uri, 'gone') as to
      from skills.skill_relations r left join skills.skills a on a.id = r.skill_id left join skills.skills b on b.id = r.related_id
      union all
      select coalesce(o.uri, 'gone'), coalesce(k.uri, 'gone')
      from skills.occupation_skills s left join skills.occupations o on o.id = s.occupation_id left join skills.skills k on k.id = s.skill_id
      order by 1, 2`),
  ];
}

const both = [
  { of: 'urn:b', to: 'urn:a' },
  { of: 'urn:b', to: 'urn:c' },
  { of: 'urn:o', to: 'urn:a' },
];

test.each([
  ['delete a skill', `delete from skills.skills where uri = 'urn:a'`, 'skills.skills', [both[1]]],
  [
    'delete an occupation',
    `delete from skills.occupations where uri = 'urn:o'`,
    'skills.occupations',
    both.slice(0, 2),
  ],
  [
    'insert a skill',
    `insert into skills.skills (uri, label, kind, source) values ('urn:d', 'd', 'SKILL', 'COMPANY')`,
    'skills.skills',
    both,
  ],
  [
    'insert an occupation',
    `insert into skills.occupations (uri, label, code, source) values ('urn:p', 'p', '2', 'ESCO')`,
    'skills.occupations',
    both,
  ],
])(
  'whoever would %s waits for an import that has resolved its relations',
  async (_what, statement, table, left) => {
    await using first = openSession(bench.adminUrl);
    await using other = openSession(bench.adminUrl);
    // The import waits for the end of who writes a relation that it has as well.
    await first.sql.unsafe(`
      begin;
      insert into skills.skill_relations (skill_id, relation, related_id)
        select b.id, 'ESSENTIAL', c.id from skills.skills b, skills.skills c where b.uri = 'urn:b' and c.uri = 'urn:c'`);
    const imported = bench.run(relations);
    await untilAwaited('transactionid');
    const done: string[] = [];
    const changed = other.sql.unsafe(statement).then(() => done.push('changed'));
    await vi.waitUntil(async () => done.length > 0 || (await awaited()).length === 2, {
      timeout: 60_000,
    });
    expect([done, await awaited()]).toEqual([[], [table, 'transactionid']]);
    await first.sql.unsafe('rollback');
    expect((await imported).changes).toMatchObject([{ inserted: 2 }, { inserted: 1 }]);
    await changed;
    expect(await related()).toEqual(left);
  },
);

test('an import waits for who is deleting a skill, and leaves out what is related to it', async () => {
  await using other = openSession(bench.adminUrl);
  await other.sql.unsafe(`begin; delete from skills.skills where uri = 'urn:a'`);
  const imported = bench.run(relations);
  await untilAwaited('skills.skills');
  await other.sql.unsafe('commit');
  const { changes, faults } = await imported;
  expect(changes).toEqual([{ of: 'skill relations', inserted: 1, updated: 0, unchanged: 0 }]);
  expect(faults).toEqual([{ code: 'DANGLING_RELATION', rows: 2 }]);
  expect(await related()).toEqual([both[1]]);
});

test('who sees the skills as they were before an import cannot delete one that it related', async () => {
  await using other = openSession(bench.adminUrl);
  await other.sql.unsafe('begin isolation level repeatable read; select from skills.skills');
  await bench.run(relations);
  await expect(other.sql.unsafe(`delete from skills.skills where uri = 'urn:a'`)).rejects.toThrow(
    'could not serialize access',
  );
  await other.sql.unsafe('rollback');
  expect(await related()).toEqual(both);
});
