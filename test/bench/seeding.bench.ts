import { performance } from 'node:perf_hooks';
import { seedDemoCompany } from '../../hub/src/demo/index.ts';
import { migrateHouse } from '../../hub/src/migrations/house.ts';
import { openEmbeddedPostgres } from '../../hub/src/postgres/embedded.ts';
import { openSession } from '../../hub/src/postgres/session.ts';
import type { Bench } from './bench.ts';
import { openTemporaryHome } from './homes.ts';

/** The demo company of 20,000 into an empty, durable database. */
export const seeding: Bench = {
  name: 'seeding',
  about: 'seeding 20,000 employees',
  async run() {
    await using home = await openTemporaryHome();
    await using postgres = await openEmbeddedPostgres({ home: home.path });
    await migrateHouse(postgres.adminUrl);
    const began = performance.now();
    await seedDemoCompany(postgres.adminUrl, { employees: 20_000, seed: 1 });
    const seconds = (performance.now() - began) / 1_000;
    await using session = openSession(postgres.adminUrl);
    const [counts] = await session.sql<
      { employees: number; completions: number; ratings: number }[]
    >`
      select (select count(*)::int from employees.employees) as employees,
             (select count(*)::int from learning.completions) as completions,
             (select count(*)::int from performance.review_ratings) as ratings`;
    return [
      { measured: 'seeding, s', value: seconds },
      ...Object.entries(counts ?? {}).map(([measured, value]) => ({ measured, value })),
    ];
  },
};
