import { openSession } from '../../../hub/src/postgres/session.ts';
import { openSubgraph, uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { employees } from '../src/index.ts';

export const company = uuid(100);
export const engineering = uuid(101);
export const platform = uuid(102);
export const sales = uuid(103);

export const chief = uuid(1);
export const engineeringHead = uuid(2);
export const platformLead = uuid(3);
export const developer = uuid(4);
export const salesHead = uuid(5);
export const leaver = uuid(6);

/** The employees subgraph over a company of six: a chief, two heads, a lead, a developer and one who left. */
export async function openCompany(): Promise<TestSubgraph> {
  await using opened = new AsyncDisposableStack();
  const subgraph = opened.use(await openSubgraph(employees));
  await using session = openSession(subgraph.database.adminUrl);
  const { sql } = session;
  await sql`insert into employees.org_units ${sql(
    [
      [company, 'CO', 'Company', null],
      [engineering, 'ENG', 'Engineering', company],
      [platform, 'PLT', 'Platform', engineering],
      [sales, 'SAL', 'Sales', company],
    ].map(([id, code, name, parent_id]) => ({ id, code, name, parent_id })),
  )}`;
  await sql`insert into employees.employees ${sql(
    (
      [
        [chief, 'Ada', 'chief-executive', 10, company, null, '2015-01-01'],
        [engineeringHead, 'Bo', 'engineering-director', 8, engineering, chief, '2016-02-29'],
        [platformLead, 'Chidi', 'engineering-manager', 6, platform, engineeringHead, '2018-05-01'],
        [developer, 'Dana', 'software-developer', 3, platform, platformLead, '2022-09-01'],
        [salesHead, 'Ece', 'sales-director', 8, sales, chief, '2017-03-01'],
        [leaver, 'Finn', 'software-developer', 3, platform, platformLead, '2019-01-01'],
      ] as const
    ).map(([id, name, job_role_id, job_level, org_unit_id, manager_id, hired_on]) => ({
      id,
      employee_number: `E${id.slice(-1)}`,
      name,
      work_email: `${name.toLowerCase()}@company.example`,
      status: id === leaver ? 'LEFT' : 'ACTIVE',
      hired_on,
      left_on: id === leaver ? '2023-06-30' : null,
      assigned_on: hired_on,
      job_role_id,
      job_level,
      org_unit_id,
      manager_id,
      location: 'Berlin',
    })),
  )}`;
  await sql`update employees.org_units set head_id = ${engineeringHead} where id = ${engineering}`;
  await sql`insert into employees.past_assignments ${sql([
    {
      employee_id: platformLead,
      started_on: '2018-05-01',
      ended_on: '2020-12-31',
      job_role_id: 'software-developer',
      job_level: 4,
      org_unit_id: engineering,
      manager_id: engineeringHead,
      location: 'Lisbon',
    },
  ])}`;
  await sql`update employees.employees set assigned_on = '2021-01-01' where id = ${platformLead}`;
  await sql`insert into employees.identity_links ${sql([
    { system: 'lms', external_id: 'dana-9', employee_id: developer },
  ])}`;
  await sql`insert into employees.demographics ${sql([
    { employee_id: developer, birth_date: '1990-02-28', gender: 'WOMAN', nationality: 'PT' },
  ])}`;
  opened.move();
  return subgraph;
}
