import { nobody, type Viewer } from '@loopgraph/kit/viewer';
import { openSession } from '../../../hub/src/postgres/session.ts';
import { openSubgraph, uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { audit } from '../src/index.ts';

export const [ada, bo, chidi] = [uuid(1), uuid(2), uuid(3)];
export const admin: Viewer = {
  ...nobody,
  subject: 'root',
  roles: ['admin'],
  purpose: 'COMPLIANCE',
};
export const asEmployee = (employeeId: string): Viewer => ({
  ...nobody,
  subject: employeeId,
  roles: ['employee'],
  employeeId,
  purpose: 'SELF_SERVICE',
});

/** Who looked at whom, one a month; the record's id ends in its place. */
const looks = [
  { by: bo, roles: ['manager'], purpose: 'DEVELOPMENT', kinds: ['SKILLS'], at: [ada, chidi] },
  {
    by: null,
    roles: ['analyst'],
    purpose: 'WORKFORCE_ANALYTICS',
    kinds: ['LEARNING'],
    at: [ada, bo, chidi],
  },
  { by: ada, roles: ['employee'], purpose: 'SELF_SERVICE', kinds: ['SKILLS', 'GOALS'], at: [ada] },
  { by: bo, roles: ['manager'], purpose: 'COMPLIANCE', kinds: ['NARRATIVE'], at: [] },
] as const;

/** The subgraph over a database with those records, in which Bo alone is known to the HRIS. */
export async function openLooks(): Promise<TestSubgraph> {
  const subgraph = await openSubgraph(audit);
  await using session = openSession(subgraph.database.adminUrl);
  const { sql } = session;
  await sql`insert into employees.org_units ${sql({ id: uuid(60), code: 'ops', name: 'Operations' })}`;
  await sql`insert into employees.employees ${sql({
    ...{
      id: bo,
      employee_number: '2',
      name: 'Bo Adeyemi',
      status: 'ACTIVE',
      hired_on: '2020-01-01',
    },
    ...{ assigned_on: '2020-01-01', job_role_id: uuid(61), job_level: 5, org_unit_id: uuid(60) },
    location: 'Lagos',
  })}`;
  for (const [index, { by, roles, purpose, kinds, at }] of looks.entries()) {
    const number = index + 1;
    const instant = `2026-0${number}-15T12:00:00Z`;
    const id = uuid(100 + number);
    await sql`select audit.make_partitions(${instant}::timestamptz)`;
    await sql`insert into audit.records ${sql({
      ...{ writer: uuid(50), number, at: instant, id, request_id: `r${number}` },
      ...{ subject: by ?? 'tableau', credential_kind: 'try-out', credential_id: 'k1' },
      ...{ client: by ? null : 'acme', viewer_id: by, roles: [...roles], purpose },
      ...{ operation_hash: 'ab', operation_name: `Look${number}`, field_kinds: [...kinds] },
      ...{
        decision: at.length > 0 ? 'ANSWERED' : 'REFUSED',
        codes: at.length > 0 ? [] : ['NOT_FOUND'],
      },
      ...{ people: at.length, hash: Buffer.alloc(32) },
      employees: Buffer.from(at.join('').replaceAll('-', ''), 'hex'),
    })}`;
    for (const employee_id of at) {
      await sql`insert into audit.access_minutes ${sql({ employee_id, minute: instant })}`;
    }
  }
  return subgraph;
}
