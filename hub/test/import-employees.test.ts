import { afterEach, beforeEach, expect, test } from 'vitest';
import { arrangeCompany, openImportBench, type ImportBench } from './importing.ts';

const COLUMNS = 'employee_number,name,status,hired_on,job_role,job_level,org_unit,location';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
  await arrangeCompany(bench.sql);
});
afterEach(() => bench[Symbol.asyncDispose]());

/** A file whose rows are good but for what `cells` says; each row gives its number and the further cells. */
function people(further: string, rows: readonly string[]): string {
  const lines = rows.map((row) => {
    const [number = '', ...cells] = row.split('|');
    return [
      number,
      `Name ${number}`,
      'ACTIVE',
      '2021-01-01',
      'engineer',
      '3',
      'HQ',
      'Berlin',
      ...cells,
    ].join(',');
  });
  return `${COLUMNS}${further}\n${lines.join('\n')}\n`;
}

async function rejects(file: string, map?: object): Promise<readonly string[]> {
  const outcome = await bench.run({ kind: 'employees', file, ...(map && { map }) });
  expect(outcome.isRefused).toBe(true);
  return outcome.rejectLines;
}

test('takes new employees with their units, managers in any order, identities and demographics, and again changes nothing', async () => {
  const file =
    `${COLUMNS},work_email,org_unit_name,org_unit_parent,manager,birth_date,gender,nationality,identity.moodle,full_time_equivalent\n` +
    'N1,Ann New,active,2024-05-01,Engineer,4,SALES,Berlin,a@x.org,Sales,HQ,N2,1990-02-03,non-binary,de,mx-1,0.5\n' +
    'N2,Bob New,On leave,2023-05-01,engineering-manager,5,SALES,Paris,b@x.org,Sales,HQ,E1,,,,,\n';
  const first = await bench.run({ kind: 'employees', file });
  expect(first.changes).toEqual([
    { of: 'employees', inserted: 2, updated: 0, unchanged: 0 },
    { of: 'org units', inserted: 1, updated: 0, unchanged: 0 },
    { of: 'demographics', inserted: 1, updated: 0, unchanged: 0 },
    { of: 'identity links', inserted: 1, updated: 0, unchanged: 0 },
  ]);
  const stored = await bench.sql`
    select e.employee_number, e.status, e.job_role_id, u.name as unit, p.code as parent, m.employee_number as manager,
           e.assigned_on::text, e.full_time_equivalent as fte, d.gender, d.nationality, l.external_id,
           (select count(*)::int from employees.reporting_lines r where r.employee_id = e.id) as above
    from employees.employees e join employees.org_units u on u.id = e.org_unit_id left join employees.org_units p on p.id = u.parent_id
    left join employees.employees m on m.id = e.manager_id left join employees.demographics d on d.employee_id = e.id
    left join employees.identity_links l on l.employee_id = e.id
    where e.employee_number like 'N%' order by 1`;
  expect([...stored]).toEqual([
    {
      employee_number: 'N1',
      status: 'ACTIVE',
      job_role_id: 'engineer',
      unit: 'Sales',
      parent: 'HQ',
      manager: 'N2',
      assigned_on: '2024-05-01',
      fte: 0.5,
      gender: 'NON_BINARY',
      nationality: 'DE',
      external_id: 'mx-1',
      above: 2,
    },
    {
      employee_number: 'N2',
      status: 'ON_LEAVE',
      job_role_id: 'engineering-manager',
      unit: 'Sales',
      parent: 'HQ',
      manager: 'E1',
      assigned_on: '2023-05-01',
      fte: 1,
      gender: null,
      nationality: null,
      external_id: null,
      above: 1,
    },
  ]);
  const again = await bench.run({ kind: 'employees', file });
  expect(again.changes).toEqual([
    { of: 'employees', inserted: 0, updated: 0, unchanged: 2 },
    { of: 'org units', inserted: 0, updated: 0, unchanged: 1 },
    { of: 'demographics', inserted: 0, updated: 0, unchanged: 1 },
    { of: 'identity links', inserted: 0, updated: 0, unchanged: 1 },
  ]);
});

test('keeps a replaced assignment as a past one, and corrects in place without a later day', async () => {
  const row = (level: number, assigned: string) =>
    `${COLUMNS},assigned_on\nE1,Ann Lee,ACTIVE,2020-01-01,engineer,${level},HQ,Berlin,${assigned}\n`;
  const corrected = await bench.run({ kind: 'employees', file: row(4, '') });
  expect(corrected.changes[0]).toEqual({ of: 'employees', inserted: 0, updated: 1, unchanged: 0 });
  const promoted = await bench.run({ kind: 'employees', file: row(5, '2024-07-01') });
  expect(promoted.changes.find(({ of }) => of === 'past assignments')).toEqual({
    of: 'past assignments',
    inserted: 1,
    updated: 0,
    unchanged: 0,
  });
  const again = await bench.run({ kind: 'employees', file: row(5, '2024-07-01') });
  expect(again.changes[0]).toEqual({ of: 'employees', inserted: 0, updated: 0, unchanged: 1 });
  const past = await bench.sql`
    select started_on::text, ended_on::text, job_role_id, job_level, location from employees.past_assignments`;
  expect([...past]).toEqual([
    {
      started_on: '2020-01-01',
      ended_on: '2024-06-30',
      job_role_id: 'engineer',
      job_level: 4,
      location: 'Berlin',
    },
  ]);
  expect(await rejects(row(6, '2024-01-01'))).toEqual([
    '2,assigned_on,"a day after 2024-06-30, when the assignment before it ended",2024-01-01,INCONSISTENT',
  ]);
});

test('rejects rows that contradict themselves', async () => {
  const file = `${COLUMNS},left_on,assigned_on
N1,a,LEFT,2021-01-01,engineer,3,HQ,Berlin,,
N2,b,ACTIVE,2021-01-01,engineer,3,HQ,Berlin,2022-01-01,
N3,c,LEFT,2021-01-01,engineer,3,HQ,Berlin,2020-01-01,
N4,d,ACTIVE,2021-01-01,engineer,3,HQ,Berlin,,2020-01-01
N5,e,LEFT,2021-01-01,engineer,3,HQ,Berlin,2030-01-01,
N6,f,Retired,2021-01-01,engineer,3.5,HQ,Berlin,,
`;
  expect(await rejects(file)).toEqual([
    '2,left_on,the last day of one who has left,,INCONSISTENT',
    '3,left_on,"no last day, since the status is ACTIVE",2022-01-01,INCONSISTENT',
    '4,left_on,"a day on or after the first, 2021-01-01",2020-01-01,INCONSISTENT',
    '5,assigned_on,"a day on or after the first, 2021-01-01",2020-01-01,INCONSISTENT',
    '6,left_on,"a date up to today, 2026-06-15",2030-01-01,IN_FUTURE',
    '7,job_level,a whole number from 1 to 10,3.5,NOT_A_NUMBER',
    '7,status,"one of ACTIVE, ON_LEAVE, LEFT",Retired,UNKNOWN_VALUE',
  ]);
});

test('rejects unknown and ambiguous job roles, and makes the unknown ones where it is told to', async () => {
  const file = people('', ['N1', 'N2', 'N3'])
    .replace('engineer,3', 'Buyer,3')
    .replaceAll('engineer,3', 'Data Engineer,4');
  expect(await rejects(file)).toEqual([
    '2,job_role,"the title of one job role, or an id","Buyer, the title of buyer, buyer-emea",AMBIGUOUS_JOB_ROLE',
    '3,job_role,the id or title of a job role (--create-job-roles makes new ones),Data Engineer,UNKNOWN_JOB_ROLE',
    '4,job_role,the id or title of a job role (--create-job-roles makes new ones),Data Engineer,UNKNOWN_JOB_ROLE',
  ]);
  const made = await bench.run(
    { kind: 'employees', file: file.replace('Buyer', 'buyer') },
    { createJobRoles: true },
  );
  expect(made.changes).toContainEqual({ of: 'job roles', inserted: 1, updated: 0, unchanged: 0 });
  expect([
    ...(await bench.sql`select id, title, family, level from skills.job_roles where id = 'data-engineer'`),
  ]).toEqual([{ id: 'data-engineer', title: 'Data Engineer', family: 'Other', level: 4 }]);
  expect(
    (
      await bench.run(
        { kind: 'employees', file: people('', ['N9']).replace('engineer,', 'Data/Engineer,') },
        { createJobRoles: true },
      )
    ).rejectLines,
  ).toEqual([
    '2,job_role,a title of its own: the id data-engineer is that of another,Data/Engineer,AMBIGUOUS_JOB_ROLE',
  ]);
});

test('rejects units that are unknown, described in two ways, or inside themselves', async () => {
  const unit = (number: string, code: string, name: string, parent: string) =>
    `${number},x,ACTIVE,2021-01-01,engineer,3,${code},Berlin,${name},${parent}\n`;
  const header = `${COLUMNS},org_unit_name,org_unit_parent\n`;
  expect(
    await rejects(
      header +
        unit('N1', 'NEW', '', '') +
        unit('N2', 'A', 'One', 'HQ') +
        unit('N3', 'A', 'Two', 'HQ') +
        unit('N4', 'B', 'Bee', 'C') +
        unit('N5', 'C', 'Cee', 'B') +
        unit('N6', 'D', 'Dee', 'NOWHERE'),
    ),
  ).toEqual([
    '2,org_unit,"the code of an org unit, or its name beside it to make it",NEW,UNKNOWN_ORG_UNIT',
    '3,org_unit_name,one name of A,"One, Two",CONFLICTING_ORG_UNIT',
    '4,org_unit_name,one name of A,"One, Two",CONFLICTING_ORG_UNIT',
    '5,org_unit_parent,a parent outside the unit,B < C < B,ORG_UNIT_CYCLE',
    '6,org_unit_parent,a parent outside the unit,C < B < C,ORG_UNIT_CYCLE',
    '7,org_unit_parent,the code of an org unit that is stored or has rows here,NOWHERE,UNKNOWN_ORG_UNIT',
  ]);
});

test('rejects addresses and identities of someone else, and lets two people swap addresses', async () => {
  expect(
    await rejects(
      people(',work_email,identity.moodle', [
        'N1|ANN@example.com|m-2',
        'N2|new@example.com|n',
        'N3|new@example.com|n',
      ]),
    ),
  ).toEqual([
    '2,identity.moodle,an id of one employee,"m-2, which is linked to E2",TAKEN',
    '3,identity.moodle,an id of one employee,"n, which N2 and N3 have",TAKEN',
    '4,identity.moodle,an id of one employee,"n, which N2 and N3 have",TAKEN',
  ]);
  expect(
    await rejects(
      people(',work_email', ['N1|ANN@example.com', 'N2|new@example.com', 'N3|new@example.com']),
    ),
  ).toEqual([
    '2,work_email,an address of one employee,"ANN@example.com, which E1 and N1 have",TAKEN',
    '3,work_email,an address of one employee,"new@example.com, which N2 and N3 have",TAKEN',
    '4,work_email,an address of one employee,"new@example.com, which N2 and N3 have",TAKEN',
  ]);
  await bench.run({
    kind: 'employees',
    file: people(',work_email', ['E1|bo@example.com', 'E2|ann@example.com']).replaceAll(
      '2021',
      '2020',
    ),
  });
  expect([
    ...(await bench.sql`select employee_number, work_email from employees.employees where employee_number < 'E3' order by 1`),
  ]).toEqual([
    { employee_number: 'E1', work_email: 'bo@example.com' },
    { employee_number: 'E2', work_email: 'ann@example.com' },
  ]);
});

test('rejects all of an employee’s rows that differ', async () => {
  expect(await rejects(people('', ['N1', 'N1']).replace('Berlin', 'Paris'))).toEqual([
    '2,employee_number,rows of one key that say the same,"2 rows that differ, the first on line 2",CONFLICTING_DUPLICATE',
    '3,employee_number,rows of one key that say the same,"2 rows that differ, the first on line 2",CONFLICTING_DUPLICATE',
  ]);
});
