import { competencies, competencyIds } from '../content/competencies.ts';
import { levelNames } from '../content/competency.ts';
import { jobRoles } from '../content/job-roles.ts';
import { qualificationTypes } from '../content/qualification-types.ts';
import { skillRelations, skills } from '../content/skills.ts';
import { catalogue } from '../content/courses.ts';
import { skillsTables } from '../load/tables.ts';
import { type World } from '../world.ts';
import { indicatorRow } from './write-assessments.ts';

/** Writes what can be known and demanded: skills, competencies, job roles, and what courses teach. */
export function writeOntology(world: World): void {
  const { rows } = world;
  const skillIds = new Map(Object.keys(skills).map((slug, index) => [slug, world.skillId(index)]));
  const skillId = (slug: string): string => {
    const id = skillIds.get(slug);
    if (id === undefined) throw new Error(`Expected a skill of the demo ontology, got "${slug}".`);
    return id;
  };

  for (const [slug, { uri, label, description, kind }] of Object.entries(skills)) {
    const source = uri.startsWith('urn:') ? 'COMPANY' : 'ESCO';
    rows.add(skillsTables.skills, skillId(slug), uri, label, description, kind, source);
  }
  for (const { skill, relation, related } of skillRelations) {
    rows.add(skillsTables.skillRelations, skillId(skill), relation, skillId(related));
  }
  writeCompetencies(world, skillId);
  for (const [id, role] of Object.entries(jobRoles)) {
    const { title, family, level, description, occupationUri = null, requirements } = role;
    rows.add(skillsTables.jobRoles, id, title, family, level, description, occupationUri);
    for (const { competency, level: required, essential } of requirements) {
      rows.add(skillsTables.requirements, id, competency, required, essential);
    }
  }
  for (const course of catalogue) {
    const courseId = world.courseId(course);
    for (const [slug, level] of Object.entries(course.teaches)) {
      rows.add(skillsTables.courseSkills, courseId, skillId(slug), level);
    }
    for (const [competency, level] of Object.entries(course.develops)) {
      rows.add(skillsTables.courseCompetencies, courseId, competency, level);
    }
  }
  for (const { id, name, description, competency, validMonths } of qualificationTypes) {
    rows.add(skillsTables.qualificationTypes, id, name, description, competency, validMonths);
  }
}

function writeCompetencies({ rows, indicatorId }: World, skillId: (slug: string) => string): void {
  for (const id of competencyIds) {
    const {
      name,
      description,
      category,
      validMonths,
      skills: needed,
      indicators,
    } = competencies[id];
    rows.add(skillsTables.competencies, id, name, description, category, validMonths);
    for (const slug of needed) rows.add(skillsTables.competencySkills, id, skillId(slug));
    indicators.forEach((behaviours, index) => {
      const level = index + 1;
      rows.add(skillsTables.competencyLevels, id, level, levelNames[index] ?? '');
      behaviours.forEach((behaviour, position) => {
        const row = indicatorRow(id, level, position);
        rows.add(skillsTables.indicators, indicatorId(row), id, level, position + 1, behaviour);
      });
    });
  }
}
