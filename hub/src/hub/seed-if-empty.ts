import { openSession } from '../postgres/session.ts';
import type { OnProgress } from '../progress.ts';

/** Held by the one who fills an empty database. Any number, but for ever the same. */
const SEED_LOCK = 4_736_253;

export interface DemoCompany {
  readonly employees: number;
  readonly seed: number;
}

/** Fills a migrated database with the demo company; false where it holds people already. Two at once take turns. */
export async function seedIfEmpty(
  adminUrl: string,
  demo: DemoCompany,
  onProgress?: OnProgress,
): Promise<boolean> {
  await using session = openSession(adminUrl);
  const isEmpty = async () => {
    const [row] = await session.sql<
      { empty: boolean }[]
    >`select not exists (select from employees.employees) as empty`;
    return row?.empty ?? false;
  };
  if (!(await isEmpty())) return false;
  await session.sql`select pg_advisory_lock(${SEED_LOCK})`;
  if (!(await isEmpty())) return false;
  const { seedDemoCompany } = await import('../demo/index.ts');
  await seedDemoCompany(adminUrl, { ...demo, ...(onProgress && { onProgress }) });
  return true;
}
