import { createDatabase } from '../../test/support/database.ts';
import { type DemoCompanyOptions, seedDemoCompany } from '../src/demo/seed-demo-company.ts';
import { openSession, type Session } from '../src/postgres/session.ts';

export interface OpenDemoCompany extends AsyncDisposable {
  readonly adminUrl: string;
  readonly sql: Session;
}

/** A database of one's own with that demo company in it, gone when disposed. */
export async function openDemoCompany(options: DemoCompanyOptions): Promise<OpenDemoCompany> {
  await using stack = new AsyncDisposableStack();
  const { adminUrl } = stack.use(await createDatabase());
  await seedDemoCompany(adminUrl, options);
  const { sql } = stack.use(openSession(adminUrl));
  const moved = stack.move();
  return { adminUrl, sql, [Symbol.asyncDispose]: () => moved.disposeAsync() };
}

/** One value of a statement that gives one row with one column of numbers. */
export async function numberFrom(sql: Session, statement: string): Promise<number> {
  const [row] = await sql.unsafe<Record<string, unknown>[]>(statement);
  const value = Number(Object.values(row ?? {})[0]);
  if (Number.isNaN(value)) throw new Error(`Expected one number, got ${JSON.stringify(row)}.`);
  return value;
}
