import type { Db } from '@loopgraph/kit/database';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import { createAssessmentLoaders } from './loaders/assessments.ts';
import { createCompetencyLoaders } from './loaders/competencies.ts';
import { createCourseLoaders } from './loaders/courses.ts';
import { createEmployeeRatingLoaders } from './loaders/employee-ratings.ts';
import { createJobRoleLoaders } from './loaders/job-roles.ts';
import { createObservationLoaders } from './loaders/observations.ts';
import { createOccupationLoaders } from './loaders/occupations.ts';
import { createQualificationLoaders } from './loaders/qualifications.ts';
import { createSkillLoaders } from './loaders/skills.ts';

/** The batched, cached reads of one request, whose viewer has this reach. Never share them between requests. */
export function createLoaders(db: Db, withinReach: WithinReach) {
  return {
    ...createSkillLoaders(db),
    ...createOccupationLoaders(db),
    ...createCompetencyLoaders(db),
    ...createJobRoleLoaders(db),
    ...createCourseLoaders(db),
    ...createObservationLoaders(db, withinReach),
    ...createAssessmentLoaders(db, withinReach),
    ...createEmployeeRatingLoaders(db),
    ...createQualificationLoaders(db, withinReach),
  };
}

export interface Context {
  readonly loaders: ReturnType<typeof createLoaders>;
}
