import { flagDuplicates } from '../../staging/duplicates.ts';
import { insertProven } from '../../staging/proven-references.ts';
import { stagingTable, type Sheet } from '../../staging/sheet.ts';
import type { Change, ImportContext, ImportKind } from '../import-kind.ts';
import { lockConcepts, mergeOccupations, mergeOccupationSkills, mergeSkills } from './concepts.ts';
import { escoSheets } from './esco-sheets.ts';

const sheets: readonly Sheet[] = Object.values(escoSheets);

/** `skills_en.csv`, `skills_en.csv.gz` and, as for the relations, without a language. */
function sheetOf(fileName: string): Sheet | undefined {
  const stem = /^(\w+?)(?:_[a-z]{2})?\.csv(?:\.gz)?$/.exec(fileName)?.[1];
  return Object.entries(escoSheets).find(([name]) => name === stem)?.[1];
}

async function check(context: ImportContext): Promise<void> {
  const { sql } = context;
  await lockConcepts(context);
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    select file, line, 'skillType', 'UNTYPED_SKILL', 'skill/competence or knowledge', '' from import_esco_skills
    where skill_type is null and faults is null
    union all
    select file, line, 'relatedSkillUri', 'SELF_RELATION', 'another skill', related_skill_uri from import_esco_skill_relations
    where original_skill_uri = related_skill_uri
    union all
    select file, line, 'broaderUri', 'SELF_RELATION', 'another skill', broader_uri from import_esco_broader
    where concept_uri = broader_uri`;
  for (const sheet of [escoSheets.skills, escoSheets.skillGroups, escoSheets.occupations]) {
    await flagDuplicates(sql, sheet, { columns: ['concept_uri'], field: 'conceptUri' });
  }
  await noteDangling(sql);
}

/** Notes relations with an end that is neither stored nor among the rows that are taken: version 1.1.1 has 67, of one occupation that its list lacks. */
async function noteDangling(sql: ImportContext['sql']): Promise<void> {
  await sql`
    create temporary table import_known on commit drop as
      with named as (
        select file, line, concept_uri as uri, false as is_occupation from import_esco_skills
        union all
        select file, line, concept_uri, false from import_esco_groups
        union all
        select file, line, coalesce(uri3, uri2, uri1, uri0), false from import_esco_hierarchy
        union all
        select file, line, concept_uri, true from import_esco_occupations
      )
      select uri, is_occupation from named n
      where uri is not null and not exists (
        select from import_faults f where f.file = n.file and f.line = n.line and f.code <> 'UNTYPED_SKILL')
      union
      select uri, false from skills.skills
      union
      select uri, true from skills.occupations`;
  await sql`analyze import_known`;
  const ends = [
    {
      sheet: escoSheets.broaderRelationsSkillPillar,
      field: 'conceptUri',
      column: 'concept_uri',
      ofOccupation: false,
    },
    {
      sheet: escoSheets.broaderRelationsSkillPillar,
      field: 'broaderUri',
      column: 'broader_uri',
      ofOccupation: false,
    },
    {
      sheet: escoSheets.skillSkillRelations,
      field: 'originalSkillUri',
      column: 'original_skill_uri',
      ofOccupation: false,
    },
    {
      sheet: escoSheets.skillSkillRelations,
      field: 'relatedSkillUri',
      column: 'related_skill_uri',
      ofOccupation: false,
    },
    {
      sheet: escoSheets.occupationSkillRelations,
      field: 'skillUri',
      column: 'skill_uri',
      ofOccupation: false,
    },
    {
      sheet: escoSheets.occupationSkillRelations,
      field: 'occupationUri',
      column: 'occupation_uri',
      ofOccupation: true,
    },
  ];
  for (const { sheet, field, column, ofOccupation } of ends) {
    const what = ofOccupation ? 'occupation' : 'skill';
    await sql`
      insert into import_faults (file, line, field, code, expected, got)
      select s.file, s.line, ${field}, 'DANGLING_RELATION', ${`the URI of ${ofOccupation ? 'an' : 'a'} ${what} in these files or stored`}, s.${sql(column)}
      from ${sql(stagingTable(sheet))} s
      where s.${sql(column)} is not null and not exists (
        select from import_known k where k.uri = s.${sql(column)} and k.is_occupation = ${ofOccupation}::boolean)`;
  }
}

async function merge(context: ImportContext): Promise<Change[]> {
  const { sql } = context;
  // Where a concept stands in several files, the one that says most of it.
  await sql`
    create temporary table import_concepts on commit drop as
      with named as (
        select 1 as place, concept_uri as uri, preferred_label as label, alt_labels, description,
               case skill_type when 'knowledge' then 'KNOWLEDGE' else 'SKILL' end as kind
        from import_esco_skills
        union all
        select 2, concept_uri, preferred_label, alt_labels, description, 'GROUP' from import_esco_groups
        union all
        select 3, coalesce(uri3, uri2, uri1, uri0), coalesce(term3, term2, term1, term0), null, description, 'GROUP'
        from import_esco_hierarchy
      )
      select distinct on (uri) uri, label, coalesce(alt_labels, '{}') as alt_labels, coalesce(description, '') as description, kind
      from named order by uri, place`;
  await sql`
    create temporary table import_occupations on commit drop as
      select concept_uri as uri, preferred_label as label, coalesce(alt_labels, '{}') as alt_labels,
             coalesce(description, '') as description, isco_group as code
      from import_esco_occupations`;
  await sql`
    create temporary table import_links on commit drop as
      select distinct occupation_uri, upper(relation_type) as relation, skill_uri, null::float8 as importance, null::float8 as level
      from import_esco_occupation_skills`;
  return [
    await mergeSkills(context, 'ESCO'),
    await mergeRelations(context),
    await mergeOccupations(context, 'ESCO'),
    await mergeOccupationSkills(context),
  ].filter(({ inserted, updated, unchanged }) => inserted + updated + unchanged > 0);
}

async function mergeRelations({ sql }: ImportContext): Promise<Change> {
  await sql`
    create temporary table import_relations on commit drop as
      with said as (
        select concept_uri as uri, 'BROADER' as relation, broader_uri as related_uri from import_esco_broader
        union
        select lower_uri, 'BROADER', upper_uri from import_esco_hierarchy
        cross join lateral (values (uri1, uri0), (uri2, uri1), (uri3, uri2)) as pairs (lower_uri, upper_uri)
        where lower_uri is not null and upper_uri is not null
        union
        select original_skill_uri, upper(relation_type), related_skill_uri from import_esco_skill_relations
      )
      select a.id as skill_id, said.relation, b.id as related_id
      from said join skills.skills a on a.uri = said.uri join skills.skills b on b.uri = said.related_uri`;
  const [rows] = await sql`select count(*)::int as count from import_relations`;
  const inserted = await insertProven(
    sql,
    'skills.skill_relations',
    async () =>
      await sql`
    insert into skills.skill_relations (skill_id, relation, related_id)
    select skill_id, relation, related_id from import_relations
    order by skill_id, relation, related_id
    on conflict (skill_id, relation, related_id) do nothing`,
  );
  return {
    of: 'skill relations',
    inserted: inserted.count,
    updated: 0,
    unchanged: Number(rows?.['count']) - inserted.count,
  };
}

/** The European classification of skills and occupations, from the Commission's CSV folder or some of its files. What is stored under the same URI is updated; nothing is taken away. */
export const esco: ImportKind = { name: 'esco', sheets, sheetOf, takesMap: false, check, merge };
