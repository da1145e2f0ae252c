import { setImmediate } from 'node:timers/promises';
import { type TransactionSql } from 'postgres';
import { type CompanyOptions } from './company/found-company.ts';
import { type Person } from './company/person.ts';
import { writeCatalogue, writeReviewCycles } from './facts/write-catalogue.ts';
import { writeOntology } from './facts/write-ontology.ts';
import { writeOrganisation } from './facts/write-organisation.ts';
import { writePerson } from './facts/write-person.ts';
import { bareTables } from './load/bare-tables.ts';
import { copy } from './load/copy.ts';
import { openPromptConnection } from './load/prompt-connection.ts';
import { tableNames } from './load/tables.ts';
import { openWorld, type World } from './world.ts';

export interface DemoCompanyOptions extends CompanyOptions {
  /** Told how far the seeding has come, in parts of `total`. */
  readonly onProgress?: (done: number, total: number, what: string) => void;
}

/** So many people are copied at a time: some 5 MB of rows. */
const PEOPLE_AT_A_TIME = 400;

/** After so many the socket gets a turn, so that PostgreSQL takes rows while others are made. */
const PEOPLE_AT_A_TURN = 8;

const MOST_EMPLOYEES = 200_000;

/**
 * Fills a migrated, empty database with the demo company, in one transaction: all of it or nothing.
 * The same (employees, seed) always give the same rows. `adminUrl` must own the tables.
 */
export async function seedDemoCompany(
  adminUrl: string,
  { employees, seed, onProgress = () => undefined }: DemoCompanyOptions,
): Promise<void> {
  if (!Number.isInteger(employees) || employees < 1 || employees > MOST_EMPLOYEES) {
    throw new RangeError(`Expected 1 to ${MOST_EMPLOYEES} employees, got ${employees}.`);
  }
  if (!Number.isSafeInteger(seed))
    throw new RangeError(`Expected a whole number as seed, got ${seed}.`);
  const sql = openPromptConnection(adminUrl);
  try {
    await sql.begin(async (transaction) => {
      const world = openWorld({ employees, seed });
      // Putting the indexes back takes about as long as the people do.
      const total = employees * 2;
      await load(transaction, world, (done, what) => {
        onProgress(done * total, total, what);
      });
    });
    onProgress(1, 1, 'statistics');
    await analyze(adminUrl);
    onProgress(1, 1, 'done');
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Tells PostgreSQL what is in the tables, of two at once. */
async function analyze(adminUrl: string): Promise<void> {
  const left = [...tableNames, 'employees.reporting_lines'];
  async function analyzeOn(): Promise<void> {
    const sql = openPromptConnection(adminUrl);
    try {
      for (let name = left.pop(); name !== undefined; name = left.pop()) {
        await sql.unsafe(`analyze ${name}`);
      }
    } finally {
      await sql.end({ timeout: 5 });
    }
  }
  await Promise.all([analyzeOn(), analyzeOn()]);
}

async function load(
  sql: TransactionSql,
  world: World,
  tell: (done: number, what: string) => void,
): Promise<void> {
  await refuseFilled(sql);
  await sql`set local maintenance_work_mem = '256MB'`;
  const restorations = await bareTables(sql, tableNames);
  writeOrganisation(world);
  writeOntology(world);
  writeCatalogue(world);
  writeReviewCycles(world);
  await copyPeople(sql, world, (done) => {
    tell(done / 2, 'people');
  });
  const first = restorations.findIndex(({ what }) => what === 'references');
  for (const [index, { statement, what }] of restorations.entries()) {
    tell((1 + index / restorations.length) / 2, what);
    // With the indexes and before the references, whose checks row by row took 3 s at 5,000 people.
    if (index === first) await deriveReportingLines(sql);
    await sql.unsafe(statement);
  }
}

/** The triggers that keep these lines are off. */
async function deriveReportingLines(sql: TransactionSql): Promise<void> {
  await sql`analyze employees.employees`;
  await sql`
    select employees.derive_reporting_lines(
      array(select id from employees.employees where manager_id is null))`;
}

async function refuseFilled(sql: TransactionSql): Promise<void> {
  const checks = tableNames.map(
    (name) => `select '${name}' as name where exists (select from ${name})`,
  );
  const [filled] = await sql.unsafe<{ name: string }[]>(checks.join(' union all '));
  if (filled) throw new Error(`Expected an empty database to seed, got rows in ${filled.name}.`);
}

/** Makes the next people while PostgreSQL takes the ones before. */
async function copyPeople(
  sql: TransactionSql,
  world: World,
  tell: (done: number) => void,
): Promise<void> {
  const { people } = world.company;
  let copying = Promise.resolve();
  for (let start = 0; start < people.length; start += PEOPLE_AT_A_TIME) {
    await write(world, people.slice(start, start + PEOPLE_AT_A_TIME));
    await copying;
    tell(start / people.length);
    copying = copyTaken(sql, world);
    // Awaited with the next people; this keeps a failure from counting as unhandled until then.
    copying.catch(() => undefined);
  }
  await copying;
}

async function write(world: World, people: readonly Person[]): Promise<void> {
  for (const [index, person] of people.entries()) {
    writePerson(world, person);
    if (index % PEOPLE_AT_A_TURN === 0) await setImmediate();
  }
}

async function copyTaken(sql: TransactionSql, world: World): Promise<void> {
  for (const [table, rows] of world.rows.take()) await copy(sql, table, rows);
}
