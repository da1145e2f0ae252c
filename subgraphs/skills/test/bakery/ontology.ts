import type { Session } from '../../../../hub/src/postgres/session.ts';
import { uuid } from '../../../../test/support/subgraph.ts';

export const baking = uuid(100);
export const bread = uuid(101);
export const cakes = uuid(102);
export const hygiene = uuid(103);
export const oven = uuid(104);
export const leading = uuid(105);

export const baker = uuid(200);
export const pastryChef = uuid(201);
export const bakers = uuid(202);

/** ESCO's skills and occupations of a bakery, one occupation and one technology of O*NET, one skill of its own. */
export async function arrangeOntology(sql: Session): Promise<void> {
  await sql`insert into skills.skills ${sql(
    (
      [
        [baking, 'baking', 'GROUP', 'ESCO', []],
        [bread, 'bake bread', 'SKILL', 'ESCO', ['make loaves', 'bread baking']],
        [cakes, 'bake cakes', 'SKILL', 'ESCO', []],
        [hygiene, 'food hygiene', 'KNOWLEDGE', 'ESCO', []],
        [oven, 'deck oven', 'TECHNOLOGY', 'ONET', []],
        [leading, 'lead a team', 'SKILL', 'COMPANY', ['Führung']],
      ] as const
    ).map(([id, label, kind, source, alt_labels]) => ({
      id,
      uri: `urn:${label.replaceAll(' ', '-')}`,
      label,
      kind,
      source,
      alt_labels: [...alt_labels],
      description: `To ${label}.`,
    })),
  )}`;
  await sql`insert into skills.skill_relations ${sql(
    (
      [
        [bread, 'BROADER', baking],
        [cakes, 'BROADER', baking],
        [bread, 'RELATED', cakes],
        [cakes, 'RELATED', bread],
        [bread, 'RELATED', leading],
        [bread, 'ESSENTIAL', hygiene],
        [bread, 'OPTIONAL', oven],
      ] as const
    ).map(([skill_id, relation, related_id]) => ({ skill_id, relation, related_id })),
  )}`;
  await sql`insert into skills.occupations ${sql(
    (
      [
        [baker, 'baker', '7512.1', 'ESCO', ['bread maker']],
        [pastryChef, 'pastry chef', '7512.2', 'ESCO', []],
        [bakers, 'Bakers', '51-3011.00', 'ONET', []],
      ] as const
    ).map(([id, label, code, source, alt_labels]) => ({
      id,
      uri: `urn:${code}`,
      label,
      code,
      source,
      alt_labels: [...alt_labels],
      description: `Works as ${label}.`,
    })),
  )}`;
  await sql`insert into skills.occupation_skills ${sql(
    (
      [
        [baker, bread, 'ESSENTIAL', null, null],
        [baker, hygiene, 'ESSENTIAL', null, null],
        [baker, cakes, 'OPTIONAL', null, null],
        [pastryChef, cakes, 'ESSENTIAL', null, null],
        [pastryChef, hygiene, 'ESSENTIAL', null, null],
        [bakers, oven, 'RATED', 4.1, 3.25],
        [bakers, oven, 'USED', null, null],
      ] as const
    ).map(([occupation_id, skill_id, relation, importance, level]) => ({
      occupation_id,
      skill_id,
      relation,
      importance,
      level,
    })),
  )}`;
}
