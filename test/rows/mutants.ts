import type { Session } from '../../hub/src/postgres/session.ts';

/** A way to break row access, of one table or view. */
export interface Mutant {
  readonly relation: string;
  readonly what: string;
  readonly statement: string;
}

/** Every way to break one policy or one condition of a view, of all that the catalogue holds. */
export async function mutantsOf(sql: Session, schemas: readonly string[]): Promise<Mutant[]> {
  const ofTables = await sql<Mutant[]>`
    with policies as (
      select format('%I.%I', schemaname, tablename) as relation, policyname as name, cmd, qual
      from pg_policies where schemaname = any (${[...schemas]})
    )
    select relation, 'without the policy ' || name as what, format('drop policy %I on %s', name, relation) as statement
    from policies
    union all
    select relation, 'the policy ' || name || ' sees all', format('alter policy %I on %s using (true)', name, relation)
    from policies where qual is not null
    union all
    select relation, 'the policy ' || name || ' takes all', format('alter policy %I on %s with check (true)', name, relation)
    -- Whoever may update a row because they see everyone may make it anyone's: such a policy checks nothing more.
    from policies where cmd = 'INSERT' or (cmd = 'UPDATE' and qual like '%seen_employees%')
    union all
    select distinct relation, 'without row security', format('alter table %s disable row level security', relation)
    from policies
    order by 1, 2`;
  const views = await sql<{ name: string; definition: string; role: string }[]>`
    select c.oid::regclass::text as name, pg_get_viewdef(c.oid) as definition, 'loopgraph_' || n.nspname as role
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any (${[...schemas]}) and c.relkind = 'v' order by 1`;
  const condition = '( SELECT employees.sees_everyone() AS sees_everyone)';
  const ofViews = views.flatMap(({ name, definition, role }) => {
    const parts = definition.split(condition);
    if (parts.length === 1) return [];
    const opened = parts.slice(1).map((_, at) => ({
      relation: name,
      what: `its condition ${at + 1} always holds`,
      statement: `create or replace view ${name} as ${parts.reduce(
        (text, part, index) => `${text}${index === at + 1 ? '(select true)' : condition}${part}`,
      )}`,
    }));
    const writable = {
      relation: name,
      what: 'can be written through',
      statement: `grant insert, update, delete on ${name} to ${role}`,
    };
    return /join|union/i.test(definition) ? opened : [...opened, writable];
  });
  return [...ofTables, ...ofViews];
}
