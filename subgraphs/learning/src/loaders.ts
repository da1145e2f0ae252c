import type { Db } from '@loopgraph/kit/database';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import { createCertificationLoaders } from './loaders/certifications.ts';
import { createCompletionLoaders } from './loaders/completions.ts';
import { createCourseLoaders } from './loaders/courses.ts';
import { createDevelopmentPlanLoaders } from './loaders/development-plans.ts';
import { createEnrollmentLoaders } from './loaders/enrollments.ts';
import { createLearningPathCompletionLoaders } from './loaders/learning-path-completions.ts';
import { createLearningPathLoaders } from './loaders/learning-paths.ts';

/** The batched, cached reads of one request, whose viewer has this reach. Never share them between requests. */
export function createLoaders(db: Db, withinReach: WithinReach) {
  return {
    ...createCertificationLoaders(db, withinReach),
    ...createCompletionLoaders(db, withinReach),
    ...createCourseLoaders(db),
    ...createDevelopmentPlanLoaders(db, withinReach),
    ...createEnrollmentLoaders(db, withinReach),
    ...createLearningPathCompletionLoaders(db, withinReach),
    ...createLearningPathLoaders(db),
  };
}

export interface Context {
  readonly loaders: ReturnType<typeof createLoaders>;
}
