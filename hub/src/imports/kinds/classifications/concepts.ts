import { insertProven } from '../../staging/proven-references.ts';
import type { Change, ImportContext } from '../import-kind.ts';

type Source = 'ESCO' | 'ONET';

/** Holds off whoever would add or take away a skill or an occupation between the check of what is related to it and its writing; readers are not held up. */
export async function lockConcepts({ sql }: ImportContext): Promise<void> {
  await sql`lock table skills.skills, skills.occupations in share row exclusive mode`;
}

/** Merges `import_concepts` (uri, label, alt_labels, description, kind) into the skills by uri: a skill that is there keeps its id, and takes on the source. */
export async function mergeSkills({ sql }: ImportContext, source: Source): Promise<Change> {
  const [rows] = await sql`select count(*)::int as count from import_concepts`;
  const updated = await sql`
    update skills.skills k
    set label = n.label, alt_labels = n.alt_labels, description = n.description, kind = n.kind, source = ${source}
    from import_concepts n
    where k.uri = n.uri
      and (k.label, k.alt_labels, k.description, k.kind, k.source)
        is distinct from (n.label, n.alt_labels, n.description, n.kind, ${source}::text)`;
  const inserted = await sql`
    insert into skills.skills (uri, label, alt_labels, description, kind, source)
    select uri, label, alt_labels, description, kind, ${source} from import_concepts
    on conflict (uri) do nothing`;
  const unchanged = Number(rows?.['count']) - inserted.count - updated.count;
  return { of: 'skills', inserted: inserted.count, updated: updated.count, unchanged };
}

/** Merges `import_occupations` (uri, label, alt_labels, description, code) into the occupations by uri. */
export async function mergeOccupations({ sql }: ImportContext, source: Source): Promise<Change> {
  const [rows] = await sql`select count(*)::int as count from import_occupations`;
  const updated = await sql`
    update skills.occupations o
    set label = n.label, alt_labels = n.alt_labels, description = n.description, code = n.code, source = ${source}
    from import_occupations n
    where o.uri = n.uri
      and (o.label, o.alt_labels, o.description, o.code, o.source)
        is distinct from (n.label, n.alt_labels, n.description, n.code, ${source}::text)`;
  const inserted = await sql`
    insert into skills.occupations (uri, label, alt_labels, description, code, source)
    select uri, label, alt_labels, description, code, ${source} from import_occupations
    on conflict (uri) do nothing`;
  const unchanged = Number(rows?.['count']) - inserted.count - updated.count;
  return { of: 'occupations', inserted: inserted.count, updated: updated.count, unchanged };
}

/** Merges `import_links` (occupation_uri, relation, skill_uri, importance, level) into what occupations need. The concepts are locked. */
export async function mergeOccupationSkills({ sql }: ImportContext): Promise<Change> {
  await sql`
    create temporary table import_needs on commit drop as
      select o.id as occupation_id, k.id as skill_id, l.relation, l.importance, l.level
      from import_links l join skills.occupations o on o.uri = l.occupation_uri join skills.skills k on k.uri = l.skill_uri`;
  const [rows] = await sql`select count(*)::int as count from import_needs`;
  const updated = await sql`
    update skills.occupation_skills s set importance = n.importance, level = n.level
    from import_needs n
    where (s.occupation_id, s.relation, s.skill_id) = (n.occupation_id, n.relation, n.skill_id)
      and (s.importance, s.level) is distinct from (n.importance, n.level)`;
  const inserted = await insertProven(
    sql,
    'skills.occupation_skills',
    async () =>
      await sql`
    insert into skills.occupation_skills (occupation_id, skill_id, relation, importance, level)
    select occupation_id, skill_id, relation, importance, level from import_needs
    order by occupation_id, relation, skill_id
    on conflict (occupation_id, relation, skill_id) do nothing`,
  );
  const unchanged = Number(rows?.['count']) - inserted.count - updated.count;
  return { of: 'occupation skills', inserted: inserted.count, updated: updated.count, unchanged };
}
