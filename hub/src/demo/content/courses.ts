import { communicationCourses } from './communication-courses.ts';
import { complianceCourses } from './compliance-courses.ts';
import { type Course } from './course.ts';
import { dataCourses } from './data-courses.ts';
import { financeCourses } from './finance-courses.ts';
import { instrumentCourses } from './instrument-courses.ts';
import { leadershipCourses } from './leadership-courses.ts';
import { otherCourses } from './other-courses.ts';
import { personalEffectivenessCourses } from './personal-effectiveness-courses.ts';
import { productCourses } from './product-courses.ts';
import { projectManagementCourses } from './project-management-courses.ts';
import { safetyCourses } from './safety-courses.ts';
import { salesCourses } from './sales-courses.ts';
import { softwareCourses } from './software-courses.ts';

/** The catalogue, by category. */
export const coursesByCategory = {
  LEADERSHIP: leadershipCourses,
  PROJECT_MANAGEMENT: projectManagementCourses,
  TECHNOLOGY: [...softwareCourses, ...instrumentCourses],
  DATA: dataCourses,
  PRODUCT: productCourses,
  SALES: salesCourses,
  FINANCE: financeCourses,
  COMMUNICATION: communicationCourses,
  PERSONAL_EFFECTIVENESS: personalEffectivenessCourses,
  COMPLIANCE: complianceCourses,
  SAFETY: safetyCourses,
  OTHER: otherCourses,
} as const satisfies Readonly<Record<string, readonly Course[]>>;

export type CourseCategory = keyof typeof coursesByCategory;

const categories: readonly CourseCategory[] = [
  'LEADERSHIP',
  'PROJECT_MANAGEMENT',
  'TECHNOLOGY',
  'DATA',
  'PRODUCT',
  'SALES',
  'FINANCE',
  'COMMUNICATION',
  'PERSONAL_EFFECTIVENESS',
  'COMPLIANCE',
  'SAFETY',
  'OTHER',
];

/** A course of the catalogue with its category and its place in the whole. */
export interface CatalogueCourse extends Course {
  readonly category: CourseCategory;
  readonly index: number;
}

/** The whole catalogue, in the order of the categories. */
export const catalogue: readonly CatalogueCourse[] = categories
  .flatMap((category) => coursesByCategory[category].map((course) => ({ ...course, category })))
  .map((course, index) => ({ ...course, index }));

const byCode = new Map(catalogue.map((course) => [course.code, course]));

/** The course of that code; throws where the catalogue has none. */
export function courseByCode(code: string): CatalogueCourse {
  const course = byCode.get(code);
  if (course === undefined)
    throw new Error(`Expected a course code of the demo catalogue, got "${code}".`);
  return course;
}
