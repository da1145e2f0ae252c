import type { PersonaOfPeople } from '@loopgraph/gateway/access/try-out/personas';
import type { TryOutPerson } from '@loopgraph/gateway/access/try-out/try-out';
import { openSession, type Session } from '../postgres/session.ts';

/** The manager of the smallest part of the company that has three levels, or as many as there are. */
async function findManager(sql: Session): Promise<TryOutPerson | undefined> {
  const [manager] = await sql<TryOutPerson[]>`
    select person.id, person.name
    from employees.employees person join employees.reporting_lines line on line.manager_id = person.id
    where person.status = 'ACTIVE'
    group by person.id
    order by least(max(line.depth), 3) desc, count(*), person.id
    limit 1`;
  return manager;
}

/** Of those below `manager`, or of all, the one without reports who has most ratings and completions to look at. */
async function findEmployee(sql: Session, manager?: string): Promise<TryOutPerson | undefined> {
  const [employee] = await sql<TryOutPerson[]>`
    select person.id, person.name
    from employees.employees person,
      lateral (select count(*) as count from performance.review_ratings where employee_id = person.id) rating,
      lateral (select count(*) as count from learning.completions where employee_id = person.id) completion
    where person.status = 'ACTIVE'
      and (${manager ?? null}::uuid is null
        or person.id in (select employee_id from employees.reporting_lines where manager_id = ${manager ?? null}))
      and not exists (select from employees.employees report where report.manager_id = person.id)
    order by least(rating.count, completion.count) desc, person.id
    limit 1`;
  return employee;
}

/** Two people to try things out as, the same each time: a manager with several levels below, and an employee below them. */
export async function tryOutPeople(
  adminUrl: string,
): Promise<Partial<Record<PersonaOfPeople, TryOutPerson>>> {
  await using session = openSession(adminUrl);
  const manager = await findManager(session.sql);
  const employee = await findEmployee(session.sql, manager?.id);
  return { ...(manager && { manager }), ...(employee && { employee }) };
}

/** Whether `id`, a UUID, is somebody's in the HRIS, also of one who has left. */
export async function isEmployee(adminUrl: string, id: string): Promise<boolean> {
  await using session = openSession(adminUrl);
  const known = await session.sql`select from employees.employees where id = ${id}`;
  return known.length > 0;
}
