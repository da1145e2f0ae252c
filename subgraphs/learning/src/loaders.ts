import type { Db } from '@loopgraph/kit/database';
import { createCertificationLoaders } from './loaders/certifications.ts';
import { createCompletionLoaders } from './loaders/completions.ts';
import { createCourseLoaders } from './loaders/courses.ts';
import { createDevelopmentPlanLoaders } from './loaders/development-plans.ts';
import { createEnrollmentLoaders } from './loaders/enrollments.ts';
import { createLearningPathCompletionLoaders } from './loaders/learning-path-completions.ts';
import { createLearningPathLoaders } from './loaders/learning-paths.ts';

/** The batched, cached reads of one request. Never share them between requests. */
export function createLoaders(db: Db) {
  return {
    ...createCertificationLoaders(db),
    ...createCompletionLoaders(db),
    ...createCourseLoaders(db),
    ...createDevelopmentPlanLoaders(db),
    ...createEnrollmentLoaders(db),
    ...createLearningPathCompletionLoaders(db),
    ...createLearningPathLoaders(db),
  };
}

export interface Context {
  readonly loaders: ReturnType<typeof createLoaders>;
}
