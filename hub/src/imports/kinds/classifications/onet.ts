import { flagDuplicates } from '../../staging/duplicates.ts';
import { stagingTable, type Sheet } from '../../staging/sheet.ts';
import type { Change, ImportContext, ImportKind } from '../import-kind.ts';
import { lockConcepts, mergeOccupations, mergeOccupationSkills, mergeSkills } from './concepts.ts';
import { onetSheets } from './onet-sheets.ts';

// O*NET publishes no identifiers of linked data; these are the lasting pages of O*NET OnLine for each thing.
const OCCUPATION = 'https://www.onetonline.org/link/summary/';
const ELEMENT = 'https://www.onetonline.org/find/descriptor/result/';
const TECHNOLOGY = 'https://www.onetonline.org/search/tech/example?e=';

const sheets: readonly Sheet[] = Object.values(onetSheets);
const rated = [onetSheets.Skills, onetSheets.Knowledge];

function sheetOf(fileName: string): Sheet | undefined {
  const stem = /^(.+?)\.txt(?:\.gz)?$/.exec(fileName)?.[1];
  return Object.entries(onetSheets).find(([name]) => name === stem)?.[1];
}

async function check(context: ImportContext): Promise<void> {
  const { sql } = context;
  await lockConcepts(context);
  await flagDuplicates(sql, onetSheets['Occupation Data'], { columns: ['code'], field: 'code' });
  await flagDuplicates(sql, onetSheets['Technology Skills'], {
    columns: ['code', 'example'],
    field: 'example',
  });
  for (const sheet of rated) {
    const table = sql(stagingTable(sheet));
    await flagDuplicates(sql, sheet, {
      columns: ['code', 'element_id', 'scale'],
      field: 'elementId',
    });
    await sql`
      insert into import_faults (file, line, field, code, expected, got)
      select file, line, 'value', 'OUT_OF_RANGE', 'an importance from 1 to 5', value::text from ${table}
      where scale = 'IM' and value not between 1 and 5
      union all
      select file, line, 'suppress', 'SUPPRESSED', 'a figure that O*NET recommends to show', value::text from ${table}
      where suppress = 'Y'
      union all
      select s.file, s.line, 'elementName', 'INCONSISTENT', format('one name of element %s', element_id), s.element_name
      from ${table} s
      where element_id in (select element_id from ${table} group by 1 having count(distinct element_name) > 1)`;
  }
  for (const sheet of [...rated, onetSheets['Technology Skills']]) {
    await sql`
      insert into import_faults (file, line, field, code, expected, got)
      select s.file, s.line, 'code', 'UNKNOWN_OCCUPATION', 'an occupation in these files or stored', s.code
      from ${sql(stagingTable(sheet))} s
      where s.code is not null
        and not exists (select from skills.occupations o where o.uri = ${OCCUPATION} || s.code)
        and not exists (
          select from import_onet_occupations o where o.code = s.code and not exists (
            select from import_faults f where f.file = o.file and f.line = o.line))`;
  }
}

async function merge(context: ImportContext): Promise<Change[]> {
  const { sql } = context;
  await sql`
    create temporary table import_occupations on commit drop as
      select ${OCCUPATION} || code as uri, title as label, '{}'::text[] as alt_labels, coalesce(description, '') as description, code
      from import_onet_occupations`;
  await sql`
    create temporary table import_technologies on commit drop as
      select example, ${TECHNOLOGY} || coalesce(string_agg(case
               when letter ~ '[A-Za-z0-9._~-]' then letter
               else regexp_replace(upper(encode(convert_to(letter, 'UTF8'), 'hex')), '(..)', '%\\1', 'g') end, '' order by place), '') as uri
      from (select distinct example from import_onet_technology) t
      cross join lateral regexp_split_to_table(example, '') with ordinality as letters (letter, place)
      group by example`;
  await sql`
    create temporary table import_concepts on commit drop as
      select ${ELEMENT} || element_id as uri, min(element_name) as label, '{}'::text[] as alt_labels, '' as description, 'SKILL' as kind
      from import_onet_skills group by element_id
      union all
      select ${ELEMENT} || element_id, min(element_name), '{}', '', 'KNOWLEDGE' from import_onet_knowledge group by element_id
      union all
      select t.uri, t.example, '{}', string_agg(distinct s.commodity, '; ' order by s.commodity), 'TECHNOLOGY'
      from import_onet_technology s join import_technologies t using (example) group by t.uri, t.example`;
  await sql`
    create temporary table import_links on commit drop as
      with figures as (
        select * from import_onet_skills union all select * from import_onet_knowledge
      )
      select ${OCCUPATION} || code as occupation_uri, 'RATED' as relation, ${ELEMENT} || element_id as skill_uri,
             max(value) filter (where scale = 'IM') as importance, max(value) filter (where scale = 'LV') as level
      from figures group by code, element_id
      union all
      select ${OCCUPATION} || s.code, 'USED', t.uri, null, null from import_onet_technology s join import_technologies t using (example)`;
  return [
    await mergeSkills(context, 'ONET'),
    await mergeOccupations(context, 'ONET'),
    await mergeOccupationSkills(context),
  ].filter(({ inserted, updated, unchanged }) => inserted + updated + unchanged > 0);
}

/** The occupations, skills, knowledge and technologies of the O*NET database, from its text files. */
export const onet: ImportKind = { name: 'onet', sheets, sheetOf, takesMap: false, check, merge };
