import type { PooledDb } from '@loopgraph/kit/database';
import { z } from 'zod';
import { authenticationUnavailable } from '../refusals.ts';

/** The employee that a subject of the identity provider is; null where it is none. */
export type EmployeeOf = (subject: string) => Promise<string | null>;

const rows = z.tuple([z.object({ id: z.uuid().nullable() })]);

/** Looks subjects up among the HRIS's identity links of `system`; one statement each time. */
export function employeeLinkedIn({ $client: sql }: PooledDb, system: string): EmployeeOf {
  return async (subject) => {
    try {
      // By postgres.js, which prepares it; drizzle-orm does so with its own selects alone.
      const found = await sql`select employees.employee_of_identity(${system}, ${subject}) as id`;
      return rows.parse([...found])[0].id;
    } catch (error) {
      throw authenticationUnavailable(error);
    }
  };
}
