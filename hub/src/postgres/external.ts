import { HubFault, messageOf } from '../hub-fault.ts';
import { openSession } from './session.ts';

const OLDEST = 15;

/** Refuses a PostgreSQL that is unreachable or too old, in one line that tells no password. */
export async function checkExternalPostgres(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const place = `${hostname}:${port === '' ? '5432' : port}`;
  try {
    await using session = openSession(url);
    const [row] = await session.sql<
      { version: number }[]
    >`select current_setting('server_version_num')::int as version`;
    checkVersion(row?.version ?? 0);
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

/** 130004 is 13.4; before 10 a version had three parts, and 90624 is 9.6.24. */
function versionName(version: number): string {
  const major = Math.trunc(version / 10_000);
  const rest = version % 10_000;
  if (major >= 10) return `${major}.${rest}`;
  return `${major}.${Math.trunc(rest / 100)}.${rest % 100}`;
}
