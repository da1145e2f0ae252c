import { columnName } from '../staging/sheet.ts';
import type { ImportContext } from './import-kind.ts';

const IDENTITY = 'identity:';

interface Naming {
  readonly table: string;
  readonly field: string;
}

/** Looks up the stored employees that a field names, into `import_named_<field>` (value, employee_id): rows that name none, or more than one, are rejects. */
export async function resolveNamedEmployees(
  context: ImportContext,
  { table, field }: Naming,
): Promise<void> {
  const { sql } = context;
  const ways = context.by(field);
  const named = sql(namedTable(field));
  const value = sql(columnName(field));
  const systems = ways
    .filter((way) => way.startsWith(IDENTITY))
    .map((way) => way.slice(IDENTITY.length));
  await sql`
    create temporary table ${named} on commit drop as
      with named as (select distinct ${value} as value from ${sql(table)} where ${value} is not null),
      matches as (
        select n.value, e.id from named n join employees.employees e on e.employee_number = n.value
        where ${ways.includes('employeeNumber')}::boolean
        union
        select n.value, e.id from named n join employees.employees e on lower(e.work_email) = lower(n.value)
        where ${ways.includes('workEmail')}::boolean
        union
        select n.value, e.id from named n join employees.employees e on ${nameKey(context, 'e.name')} = ${nameKey(context, 'n.value')}
        where ${ways.includes('name')}::boolean
        union
        select n.value, l.employee_id from named n join employees.identity_links l on l.external_id = n.value
        where l.system = any (${systems}::text[])
      ),
      counted as (select value, count(*)::int as matches, (array_agg(id))[1] as id from matches group by value)
      select n.value, coalesce(c.matches, 0) as matches, case when c.matches = 1 then c.id end as employee_id
      from named n left join counted c using (value)`;
  await sql`analyze ${named}`;
  const expected = `exactly one employee by ${describeWays(ways)}`;
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    select s.file, s.line, ${field}, case n.matches when 0 then 'UNKNOWN_EMPLOYEE' else 'AMBIGUOUS_EMPLOYEE' end, ${expected},
           case n.matches when 0 then n.value else format('%s, whom %s employees match', n.value, n.matches) end
    from ${sql(table)} s join ${named} n on n.value = s.${value}
    where n.employee_id is null`;
}

export function namedTable(field: string): string {
  return `import_named_${columnName(field)}`;
}

/** In words, for rejects. */
export function describeWays(ways: readonly string[]): string {
  const words = ways.map((way) => {
    if (way.startsWith(IDENTITY)) return `their id in ${way.slice(IDENTITY.length)}`;
    return { employeeNumber: 'number', workEmail: 'work email', name: 'name' }[way] ?? way;
  });
  return words.join(' or ');
}

/** Names are compared without regard to letter case and runs of spaces. `expression` is a column of this code. */
export function nameKey({ sql }: ImportContext, expression: string) {
  return sql`lower(regexp_replace(trim(${sql(expression)}), '\\s+', ' ', 'g'))`;
}
