import { competencies } from './competencies.ts';
import { completions } from './completions.ts';
import { consents } from './consents.ts';
import { courses } from './courses.ts';
import { esco } from './classifications/esco.ts';
import { onet } from './classifications/onet.ts';
import { employees } from './employees/employees.ts';
import type { ImportKind } from './import-kind.ts';
import { ratings } from './performance/ratings.ts';
import { reviews } from './performance/reviews.ts';

/** Everything that can be imported. */
export const importKinds: readonly ImportKind[] = [
  employees,
  consents,
  courses,
  completions,
  competencies,
  reviews,
  ratings,
  esco,
  onet,
];
