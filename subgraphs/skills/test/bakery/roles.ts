import type { Session } from '../../../../hub/src/postgres/session.ts';
import { uuid } from '../../../../test/support/subgraph.ts';
import { bread, cakes, hygiene, leading } from './ontology.ts';

export const basics = uuid(300);
export const mastery = uuid(301);
export const shapesLoaf = uuid(800);

/** The bakery's competencies with their levels, its job roles with what they take, and what its courses teach. */
export async function arrangeRoles(sql: Session): Promise<void> {
  await sql`insert into skills.competencies ${sql(
    (
      [
        ['baking-craft', 'Baking craft', 'TECHNICAL', 24],
        ['food-safety', 'Food safety', 'DELIVERY', 6],
        ['team-management', 'Team management', 'LEADERSHIP', 12],
      ] as const
    ).map(([id, name, category, valid_months]) => ({
      id,
      name,
      category,
      valid_months,
      description: `${name}, as we mean it.`,
    })),
  )}`;
  await sql`insert into skills.competency_levels ${sql(
    [
      ['baking-craft', 2, 'Bakes by oneself'],
      ['baking-craft', 1, 'Helps'],
      ['team-management', 1, 'Leads a shift'],
    ].map(([competency_id, level, name]) => ({ competency_id, level, name })),
  )}`;
  await sql`insert into skills.behavioural_indicators ${sql(
    [
      [uuid(801), 'baking-craft', 1, 2, 'Weighs flour.'],
      [shapesLoaf, 'baking-craft', 1, 1, 'Shapes a loaf.'],
      [uuid(802), 'team-management', 1, 1, 'Says who does what.'],
    ].map(([id, competency_id, level, position, description]) => ({
      id,
      competency_id,
      level,
      position,
      description,
    })),
  )}`;
  await sql`insert into skills.competency_skills ${sql(
    [
      ['baking-craft', cakes],
      ['baking-craft', bread],
      ['food-safety', hygiene],
      ['team-management', leading],
      ['team-management', bread],
    ].map(([competency_id, skill_id]) => ({ competency_id, skill_id })),
  )}`;
  await sql`insert into skills.job_roles ${sql(
    (
      [
        ['apprentice', 'Apprentice', 'Bakery', 1, null],
        ['baker', 'Baker', 'Bakery', 3, 'urn:7512.1'],
        ['head-baker', 'Head baker', 'Bakery', 6, 'urn:7512.1'],
        ['shop-manager', 'Shop manager', 'Shop', 6, 'urn:not-imported'],
      ] as const
    ).map(([id, title, family, level, occupation_uri]) => ({
      id,
      title,
      family,
      level,
      occupation_uri,
      description: `The ${title.toLowerCase()}.`,
    })),
  )}`;
  await sql`insert into skills.job_role_requirements ${sql(
    (
      [
        ['baker', 'baking-craft', 3, true],
        ['baker', 'food-safety', 4, true],
        ['head-baker', 'food-safety', 5, false],
        ['head-baker', 'baking-craft', 4, true],
        ['head-baker', 'team-management', 4, true],
        ['shop-manager', 'team-management', 3, true],
      ] as const
    ).map(([job_role_id, competency_id, required_level, essential]) => ({
      job_role_id,
      competency_id,
      required_level,
      essential,
    })),
  )}`;
  await sql`insert into skills.course_skills ${sql(
    [
      [basics, bread, 2],
      [basics, hygiene, 3],
      [basics, cakes, 2],
      [mastery, bread, 5],
    ].map(([course_id, skill_id, level]) => ({ course_id, skill_id, level })),
  )}`;
  await sql`insert into skills.course_competencies ${sql(
    [
      [basics, 'baking-craft', 2],
      [mastery, 'team-management', 2],
      [mastery, 'baking-craft', 4],
    ].map(([course_id, competency_id, level]) => ({ course_id, competency_id, level })),
  )}`;
}
