import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, HubFault, messageOf } from '../hub-fault.ts';
import { roleOf, rolePassword, roleUrl } from '../postgres/role-url.ts';
import { literal, openSession, type Session } from '../postgres/session.ts';

const ATTEMPTS = 10;

/** Makes each subgraph's role unless it is there, also where another database of the same server is being migrated. */
export async function createRoles(sql: Session, subgraphs: readonly string[]): Promise<void> {
  const creations = subgraphs.map(
    (subgraph) => `
      if not exists (select from pg_roles where rolname = ${literal(roleOf(subgraph))}) then
        begin
          create role ${roleOf(subgraph)} login;
        exception when duplicate_object or unique_violation then null;
        end;
      end if;`,
  );
  await asRoleAdmin(() => sql.unsafe(`do $$ begin ${creations.join('')} end $$`));
}

/** Gives the roles the passwords that `roleUrl` derives; two hubs on one database give the same. */
export async function setRolePasswords(
  adminUrl: string,
  subgraphs: readonly string[],
): Promise<void> {
  await using session = openSession(adminUrl);
  const statements = subgraphs.flatMap((subgraph) => {
    const role = roleOf(subgraph);
    const password = rolePassword(adminUrl, role);
    return password === null ? [] : [`alter role ${role} password ${literal(password)};`];
  });
  if (statements.length > 0)
    await asRoleAdmin(() => untilAlone(() => session.sql.unsafe(statements.join('\n'))));
}

/** Gives those roles their passwords that cannot log in at their `roleUrl`, leaves the others alone, and gives the names of whom it gave one. */
export async function setMissingPasswords(
  adminUrl: string,
  subgraphs: readonly string[],
): Promise<string[]> {
  const logins = await Promise.all(
    subgraphs.map(async (subgraph) => ((await canLogIn(adminUrl, subgraph)) ? [] : [subgraph])),
  );
  const missing = logins.flat();
  await setRolePasswords(adminUrl, missing);
  return missing.map(roleOf);
}

async function canLogIn(adminUrl: string, subgraph: string): Promise<boolean> {
  const role = roleOf(subgraph);
  // Whoever has no password cannot be given one.
  if (rolePassword(adminUrl, role) === null) return true;
  await using session = openSession(roleUrl(adminUrl, role));
  return await session.sql`select`.then(
    () => true,
    () => false,
  );
}

const INSUFFICIENT_PRIVILEGE = '42501';

async function asRoleAdmin(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (codeOf(error) !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new HubFault(
      `expected an admin in DATABASE_URL who may create and alter roles, got: ${messageOf(error)}`,
    );
  }
}

/** Roles belong to the whole server, and PostgreSQL refuses the second of two who alter one at the same time. */
async function untilAlone(run: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await run();
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !messageOf(error).includes('concurrently updated')) throw error;
      await sleep(attempt * 10);
    }
  }
}
