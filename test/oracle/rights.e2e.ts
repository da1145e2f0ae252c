import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSession } from '../../hub/src/postgres/session.ts';
import { faultsOf } from './answer.ts';
import { openCompany, type Company } from './company.ts';
import { operationCount } from './config.ts';
import { openHouse, type OpenHouse } from './house.ts';
import { randomViewer } from './viewers.ts';

/** By how many viewers each text is asked, with other values each time: for to plan one takes longer than to answer it. */
const askings = 40;
const viewerCount = 61;
const atOnce = 8;
/** As many as the whole of it is: docs/access.md says how to run it. */
const wholeCount = 20_000;
/** How many faulty answers are told of. */
const enough = 3;
const timeout = 900_000;

let company: Company;

beforeAll(async () => {
  company = await openCompany(Math.ceil(operationCount / askings));
});
afterAll(() => company[Symbol.asyncDispose]());

/** Asks `count` operations of a house, several at once; tells of the first answers that are not what the rights say. */
async function faultsAmong(count: number, house: OpenHouse = company.house): Promise<string[]> {
  const { oracle, texts, registered } = company;
  const viewers = Array.from({ length: viewerCount }, (_, seed) =>
    randomViewer(oracle.facts, seed),
  );
  const faults: string[] = [];
  let next = 0;
  async function askOn(): Promise<void> {
    while (next < count && faults.length < enough) {
      const seed = next++;
      const viewer = viewers[seed % viewerCount];
      const pool = viewer?.roles.includes('partner') ? registered : texts;
      const asked = pool[Math.floor(seed / askings) % pool.length]?.withValues(seed);
      if (!viewer || !asked) throw new Error('expected a viewer and an operation');
      const { status, text } = await house.ask(viewer, asked);
      const found = status === 500 ? [text] : faultsOf(oracle, asked, viewer, text);
      if (found.length === 0) continue;
      const { query, variables } = asked;
      faults.push([query, JSON.stringify({ seed, viewer, variables }), ...found].join('\n'));
    }
  }
  await Promise.all(Array.from({ length: atOnce }, askOn));
  return faults;
}

test(
  `shows in ${operationCount} random operations by random viewers all that each may see, and nothing else`,
  async () => {
    expect(await faultsAmong(operationCount)).toEqual([]);
    const { open, refused, pages, counts, mentioned } = company.oracle.tally;
    const each = (seen: number) => seen / operationCount;
    expect(each(open)).toBeGreaterThan(10);
    expect(each(refused)).toBeGreaterThan(0.5);
    expect(each(pages)).toBeGreaterThan(0.5);
    expect(each(counts)).toBeGreaterThan(0.2);
    // Seldom: a share of the operations may come upon nobody who is out of reach and yet spoken of.
    if (operationCount >= wholeCount) expect(mentioned).toBeGreaterThan(0);
  },
  timeout,
);

test('showed no record of the trail but for somebody who is in it', async () => {
  const { adminUrl, oracle } = company;
  await using session = openSession(adminUrl);
  const { sql } = session;
  const accesses = await sql<{ record: string; employee: string }[]>`
    select id as record, employee from audit.records, audit.people_in(employees) as employee`;
  const of = ({ record, employee }: { record: string; employee: string }) =>
    `${record} ${employee}`;
  const known = new Set(accesses.map(of));
  expect(oracle.shown.filter((shown) => !known.has(of(shown)))).toEqual([]);
  expect(oracle.shown.length).toBeGreaterThan(0);
});

test('named those who looked as the HRIS does', async () => {
  const { adminUrl, oracle } = company;
  await using session = openSession(adminUrl);
  const viewers = await session.sql<{ record: string; name: string }[]>`
    select r.id as record, e.name from audit.records r join employees.employees e on e.id = r.viewer_id`;
  const nameOf = new Map(viewers.map(({ record, name }) => [record, name]));
  expect(oracle.named.filter(({ record, name }) => nameOf.get(record) !== name)).toEqual([]);
  if (operationCount >= wholeCount) expect(oracle.named.length).toBeGreaterThan(0);
});

describe('complains', () => {
  test.each([
    ['rows of others are shown', 'performance.reviews', 'true'],
    ['rows of one’s own are not', 'performance.goals', 'false'],
    ['people are found by others', 'employees.employees', 'true'],
  ])(
    'where %s',
    async (_what, table, condition) => {
      await using session = openSession(company.adminUrl);
      const { sql } = session;
      const [policy] = await sql<{ qual: string }[]>`
        select qual from pg_policies where format('%s.%s', schemaname, tablename) = ${table} and policyname = 'seen'`;
      await sql.unsafe(`alter policy seen on ${table} using (${condition})`);
      try {
        expect(await faultsAmong(operationCount)).not.toEqual([]);
      } finally {
        await sql.unsafe(`alter policy seen on ${table} using (${policy?.qual ?? 'false'})`);
      }
    },
    timeout,
  );

  test.each([
    ['a scope', /( {2}name: String @join__field\(graph: EMPLOYEES\)) @requiresScopes[^\n]*/],
    ['a purpose', /( {2}progress: Float) @purpose[^\n]*/],
  ])(
    'where %s is not asked for',
    async (_what, rule) => {
      const home = await mkdtemp(join(tmpdir(), 'loopgraph-oracle-'));
      await using opened = new AsyncDisposableStack();
      opened.defer(() => rm(home, { recursive: true, force: true }));
      const guarded = await readFile(join(company.home, 'supergraph.graphql'), 'utf8');
      const open = guarded.replace(rule, '$1');
      expect(open).not.toBe(guarded);
      await writeFile(join(home, 'supergraph.graphql'), open);
      const house = opened.use(await openHouse(company.adminUrl, home));
      expect(await faultsAmong(operationCount, house)).not.toEqual([]);
    },
    timeout,
  );
});
