import { isDeepStrictEqual } from 'node:util';
import type { Session } from '../../hub/src/postgres/session.ts';
import { consenting, people, type RowViewer } from './people.ts';
import type { PersonRelation } from './person-rows.ts';
import { keyOf } from './world.ts';

/** How many rows there are about each of the people. */
export type Census = ReadonlyMap<string, number>;

/** What every command did, in terms of people; null is a refusal. */
interface Outcome {
  readonly seen: Readonly<Record<string, number>>;
  readonly inserted: readonly string[];
  readonly moved: readonly string[];
  readonly updated: number | null;
  readonly deleted: number | null;
}

/** What people do while learning: it evaluates them only with their consent. */
const behaviour = new Set(['learning.enrollments', 'learning.published_enrollment']);

/** Of whom the viewer may see rows there. */
function seenIn({ name }: PersonRelation, { sees, settings }: RowViewer): readonly string[] {
  if (!behaviour.has(name) || settings.purpose !== 'PERFORMANCE_EVALUATION') return sees;
  return sees.filter((person) => consenting.includes(person));
}

/** Does `work` in a transaction that is rolled back; `sql` is one connection. */
export async function undone<T>(sql: Session, work: () => Promise<T>): Promise<T> {
  await sql`begin`;
  try {
    return await work();
  } finally {
    await sql`rollback`;
  }
}

/** Counts the rows about each of the people, as one whom no policy binds. */
export async function takeCensus(sql: Session, relation: PersonRelation): Promise<Census> {
  const rows = await undone(sql, async () => {
    await sql`select set_config('loopgraph.reach', 'everyone', true)`;
    return await sql<{ key: string; count: number }[]>`
      select ${sql(relation.key)} as key, count(*)::integer as count from ${sql(relation.name)} group by 1`;
  });
  const counts = new Map(rows.map(({ key, count }) => [key, count]));
  return new Map(people.map((person) => [person, counts.get(keyOf(relation, person)) ?? 0]));
}

/** What the rule says. */
function expectedOf(relation: PersonRelation, census: Census, viewer: RowViewer): Outcome {
  const { kind, writtenBy } = relation;
  const { sees, settings } = viewer;
  const seesAll = settings.reach === 'everyone';
  const writes = {
    oneself: sees,
    others: seesAll ? sees : sees.filter((person) => person !== settings.employee),
    everyone: seesAll ? sees : [],
    nobody: [],
  }[writtenBy];
  const count = (of: readonly string[]) =>
    of.reduce((sum, person) => sum + (census.get(person) ?? 0), 0);
  const readOnly = kind !== 'table';
  return {
    seen: Object.fromEntries(
      seenIn(relation, viewer).flatMap((person) => {
        const rows = census.get(person) ?? 0;
        return rows === 0 ? [] : [[keyOf(relation, person), rows] as const];
      }),
    ),
    inserted: writes.map((person) => keyOf(relation, person)),
    moved: count(writes) === 0 ? [] : writes.map((person) => keyOf(relation, person)),
    updated: readOnly ? null : count(writes),
    deleted: readOnly ? null : count(writes),
  };
}

/** Tries every command on a table or view as `viewer`, over every role that may read it; says where the rule is broken. In a transaction. */
export async function faultsFor(
  sql: Session,
  relation: PersonRelation,
  census: Census,
  viewer: RowViewer,
): Promise<string[]> {
  const expected = expectedOf(relation, census, viewer);
  const other = relation.columns.find(({ name }) => name !== relation.key && name !== 'id');
  const keys = people.map((person) => keyOf(relation, person));
  const faults: string[] = [];
  for (const role of relation.readers) {
    for (const [name, value] of Object.entries(viewer.settings)) {
      await sql`select set_config(${`loopgraph.${name}`}, ${value}, true)`;
    }
    await sql`set local role ${sql(role)}`;
    const [row] = await sql<{ outcome: Outcome }[]>`
      select probing.probe(${relation.name}, ${relation.key}, ${other?.name ?? relation.key}, ${keys}::uuid[]) as outcome`;
    await sql`reset role`;
    const outcome = row?.outcome ?? null;
    for (const command of ['seen', 'inserted', 'moved', 'updated', 'deleted'] as const) {
      const got = outcome?.[command];
      if (isDeepStrictEqual(got, expected[command])) continue;
      faults.push(
        `${relation.name} as ${viewer.who} (${role}), ${command}: ` +
          `expected ${JSON.stringify(expected[command])}, but got ${JSON.stringify(got)}`,
      );
    }
  }
  return faults;
}
