import { HubFault, messageOf } from '../hub-fault.ts';
import { openSession, type Session } from './session.ts';

const OLDEST = 15;

/** In which forms values are read and written; the first word of what `show` says. Others would be taken for other values, or for none. */
const FORMS = { server_encoding: 'UTF8', DateStyle: 'ISO', bytea_output: 'hex' };

/** Refuses a PostgreSQL that is unreachable, too old or sends values in other forms, in one line that tells no password. */
export async function checkExternalPostgres(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const place = `${hostname}:${port === '' ? '5432' : port}`;
  try {
    await using session = openSession(url);
    const [row] = await session.sql<
      { version: number }[]
    >`select current_setting('server_version_num')::int as version`;
    checkVersion(row?.version ?? 0);
    await checkForms(session.sql);
  } catch (error) {
    if (error instanceof HubFault) throw error;
    throw new HubFault(
      `expected to reach the PostgreSQL that DATABASE_URL names (${place}), got: ${messageOf(error)}`,
    );
  }
}

/** Refuses a `server_version_num` before 15. */
export function checkVersion(version: number): void {
  if (version >= OLDEST * 10_000) return;
  throw new HubFault(`expected PostgreSQL ${OLDEST} or newer, got ${versionName(version)}`);
}

async function checkForms(sql: Session): Promise<void> {
  const settings = await sql<{ name: keyof typeof FORMS; got: string }[]>`
    select name, current_setting(name) as got from unnest(${Object.keys(FORMS)}::text[]) as name`;
  const other = settings.find(({ name, got }) => got.split(',')[0] !== FORMS[name]);
  if (!other) return;
  const { name, got } = other;
  const remedy =
    name === 'server_encoding'
      ? "create another with encoding 'UTF8'"
      : `alter database ... set ${name} = '${FORMS[name]}'`;
  throw new HubFault(`expected a database whose ${name} is ${FORMS[name]}, got ${got}: ${remedy}`);
}

/** 130004 is 13.4; before 10 a version had three parts, and 90624 is 9.6.24. */
function versionName(version: number): string {
  const major = Math.trunc(version / 10_000);
  const rest = version % 10_000;
  if (major >= 10) return `${major}.${rest}`;
  return `${major}.${Math.trunc(rest / 100)}.${rest % 100}`;
}
