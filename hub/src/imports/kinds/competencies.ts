import { optional } from '../cells/cell.ts';
import { choice } from '../cells/choice.ts';
import { integer } from '../cells/number.ts';
import { patterned, text, textLines } from '../cells/text.ts';
import { flagDuplicates } from '../staging/duplicates.ts';
import type { Transaction } from '../staging/fault-table.ts';
import type { Sheet } from '../staging/sheet.ts';
import type { Change, ImportContext, ImportKind } from './import-kind.ts';

const categories = ['LEADERSHIP', 'COLLABORATION', 'DELIVERY', 'TECHNICAL', 'BUSINESS', 'PERSONAL'];

const sheet: Sheet = {
  name: 'competencies',
  fields: {
    id: optional(
      patterned(
        /^[a-z0-9]+(-[a-z0-9]+)*$/,
        'an id of small letters a to z, digits and single hyphens',
      ),
    ),
    name: text(200),
    description: optional(text(100_000)),
    category: choice(categories),
    validMonths: optional(integer({ min: 1, max: 120 })),
    level1: optional(text(200)),
    indicators1: optional(textLines()),
    level2: optional(text(200)),
    indicators2: optional(textLines()),
    level3: optional(text(200)),
    indicators3: optional(textLines()),
    level4: optional(text(200)),
    indicators4: optional(textLines()),
    level5: optional(text(200)),
    indicators5: optional(textLines()),
  },
  resolved: { competency_id: 'text' },
};

/** The levels that rows name or have indicators of, each a row. */
function levelsIn(sql: Transaction) {
  return sql`(
    select s.file, s.line, s.competency_id, l.level, l.name, l.indicators
    from import_competencies s cross join lateral (values
      (1, s.level1, s.indicators1), (2, s.level2, s.indicators2), (3, s.level3, s.indicators3),
      (4, s.level4, s.indicators4), (5, s.level5, s.indicators5)) as l (level, name, indicators)
    where l.name is not null or l.indicators <> '{}')`;
}

async function check({ sql }: ImportContext): Promise<void> {
  await resolveIds(sql);
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    select s.file, s.line, 'level' || s.level, 'INCONSISTENT', 'the name of a level that has indicators', ''
    from ${levelsIn(sql)} s
    where s.name is null and not exists (
      select from skills.competency_levels l where (l.competency_id, l.level) = (s.competency_id, s.level))`;
  await flagDuplicates(sql, sheet, { columns: ['competency_id'], field: 'name', apart: ['id'] });
}

/** Finds the competency of each row: by its id, else by its name, else by the id that is made of its name. */
async function resolveIds(sql: Transaction): Promise<void> {
  await sql`
    create temporary table import_named on commit drop as
      select s.name, trim(both '-' from regexp_replace(lower(s.name), '[^a-z0-9]+', '-', 'g')) as new_id,
             array(select c.id from skills.competencies c where lower(c.name) = lower(s.name) order by c.id) as ids
      from (select distinct name from import_competencies where id is null and name is not null) s`;
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    select s.file, s.line, 'name', n.code, n.expected, n.got
    from import_competencies s join (
      select name, 'AMBIGUOUS_COMPETENCY' as code, 'the name of one competency, or an id' as expected,
             format('%s, the name of %s', name, array_to_string(ids, ', ')) as got
      from import_named where cardinality(ids) > 1
      union all
      select name, 'MALFORMED', 'a name with letters a to z or digits, to make an id from, or an id', name
      from import_named where cardinality(ids) = 0 and new_id = ''
      union all
      select n.name, 'AMBIGUOUS_COMPETENCY', format('a name of its own, or an id: %s is that of %s', c.id, c.name), n.name
      from import_named n join skills.competencies c on c.id = n.new_id where cardinality(n.ids) = 0
    ) n using (name)
    where s.id is null`;
  await sql`
    update import_competencies s
    set competency_id = coalesce(s.id, (select coalesce(n.ids[1], n.new_id) from import_named n where n.name = s.name))`;
}

async function mergeCompetencies({ sql, has }: ImportContext): Promise<Change> {
  const [rows] = await sql`select count(*)::int as count from import_competencies`;
  const updated = await sql`
    with fresh as (
      select c.id, s.name, s.category,
             ${has('description') ? sql`coalesce(s.description, '')` : sql`c.description`} as description,
             ${has('validMonths') ? sql`coalesce(s.valid_months, 12)::smallint` : sql`c.valid_months`} as valid_months
      from import_competencies s join skills.competencies c on c.id = s.competency_id
    )
    update skills.competencies c
    set name = f.name, category = f.category, description = f.description, valid_months = f.valid_months
    from fresh f
    where c.id = f.id
      and (c.name, c.category, c.description, c.valid_months)
        is distinct from (f.name, f.category, f.description, f.valid_months)`;
  const inserted = await sql`
    insert into skills.competencies (id, name, description, category, valid_months)
    select competency_id, name, coalesce(description, ''), category, coalesce(valid_months, 12)
    from import_competencies
    on conflict (id) do nothing`;
  const unchanged = Number(rows?.['count']) - inserted.count - updated.count;
  return { of: 'competencies', inserted: inserted.count, updated: updated.count, unchanged };
}

async function mergeLevels({ sql }: ImportContext): Promise<Change> {
  const updated = await sql`
    update skills.competency_levels l set name = s.name
    from ${levelsIn(sql)} s
    where (l.competency_id, l.level) = (s.competency_id, s.level) and l.name <> s.name`;
  const inserted = await sql`
    insert into skills.competency_levels (competency_id, level, name)
    select competency_id, level, name from ${levelsIn(sql)} s where name is not null
    on conflict do nothing`;
  return { of: 'levels', inserted: inserted.count, updated: updated.count, unchanged: 0 };
}

/** Adds the indicators whose text a level does not have yet; none is reworded, for what was observed is tied to what it says. */
async function mergeIndicators({ sql }: ImportContext): Promise<Change> {
  const inserted = await sql`
    insert into skills.behavioural_indicators (competency_id, level, position, description)
    select s.competency_id, s.level,
           coalesce((select max(position) from skills.behavioural_indicators i
                     where (i.competency_id, i.level) = (s.competency_id, s.level)), 0)
             + row_number() over (partition by s.competency_id, s.level order by s.place),
           s.description
    from (
      select s.competency_id, s.level, line.description, min(line.place) as place
      from ${levelsIn(sql)} s cross join unnest(s.indicators) with ordinality as line (description, place)
      group by s.competency_id, s.level, line.description
    ) s
    where not exists (
      select from skills.behavioural_indicators i
      where (i.competency_id, i.level, i.description) = (s.competency_id, s.level, s.description))`;
  return { of: 'behavioural indicators', inserted: inserted.count, updated: 0, unchanged: 0 };
}

/** What the company looks for in its people, one row a competency with its levels and what shows them. */
export const competencies: ImportKind = {
  name: 'competencies',
  sheets: [sheet],
  sheetOf: () => sheet,
  takesMap: true,
  check,
  merge: async (context) => {
    const competencies = await mergeCompetencies(context);
    const sides = [await mergeLevels(context), await mergeIndicators(context)];
    return [competencies, ...sides.filter(({ inserted, updated }) => inserted + updated > 0)];
  },
};
