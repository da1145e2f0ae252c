import { type CompetencyId } from './content/competencies.ts';

/**
 * What is true of the demo company because it was built so, with its true size. The generator
 * reads these values and analyses must find them again; what is not here is noise. Whom they are
 * about: `plantedPeople` of planted-people.ts.
 */

/** What a course does to ratings, and who takes it. */
export interface CourseTruth {
  /** The course's code. */
  readonly course: string;
  readonly competency: CompetencyId;
  /** Added to each rating on that competency that is given after the completion; lasting. */
  readonly effect: number;
  /** The share of average people who take it, of those here for long enough. */
  readonly share: number;
  /**
   * Who takes it: above 0 those who are good at the competency already, below 0 those who are weak
   * at it, 0 anyone. In log-odds for each point by which someone's lasting level lies above average.
   */
  readonly selection: number;
  /** Added to the log-odds of people who lead others. */
  readonly selectionOfHeads: number;
}

/**
 * The courses whose takers are chosen by a rule, and what each does. No other course moves any
 * rating.
 *
 * - LEAD-001 Advanced Leadership raises team-management by 0.35. Its takers are good at it before:
 *   comparing their ratings after it with those of people who never took it gives about 0.7,
 *   twice the truth.
 * - PROJ-001 Project Management Fundamentals raises project-management by 0.20. Its takers are weak
 *   at it before: the same comparison gives about -0.13, so a course that works looks harmful.
 * - LEAD-007 Executive Presence, COMM-006 Power Posing and PERS-002 Speed Reading do exactly
 *   nothing; the first two are popular with people who are good already, and look as if they added
 *   about 0.3 and 0.2.
 */
export const COURSE_TRUTHS: readonly CourseTruth[] = [
  {
    ...{ course: 'LEAD-001', competency: 'team-management', effect: 0.35 },
    ...{ share: 0.075, selection: 2.2, selectionOfHeads: 1 },
  },
  {
    ...{ course: 'PROJ-001', competency: 'project-management', effect: 0.2 },
    ...{ share: 0.09, selection: -1.8, selectionOfHeads: -0.5 },
  },
  {
    ...{ course: 'LEAD-007', competency: 'team-management', effect: 0 },
    ...{ share: 0.09, selection: 1.6, selectionOfHeads: 0.6 },
  },
  {
    ...{ course: 'COMM-006', competency: 'communication', effect: 0 },
    ...{ share: 0.09, selection: 1.2, selectionOfHeads: 0 },
  },
  {
    ...{ course: 'PERS-002', competency: 'problem-solving', effect: 0 },
    ...{ share: 0.09, selection: 0, selectionOfHeads: 0 },
  },
];

/** The codes of the courses with exactly no effect. */
export const COURSES_WITHOUT_EFFECT: readonly string[] = COURSE_TRUTHS.filter(
  ({ effect }) => effect === 0,
).map(({ course }) => course);

/** Added to every rating of a person of that gender: same work, lower marks. */
export const DEMOGRAPHIC_GAP = { gender: 'WOMAN', shift: -0.15 } as const;

/** Managers who add the shift to every rating they give; other managers vary by `ORDINARY_SEVERITY`. */
export const SEVERE_MANAGERS = {
  strict: { shareOfManagers: 0.025, shift: -0.5 },
  generous: { shareOfManagers: 0.025, shift: 0.45 },
} as const;

/** The standard deviation of what all other managers add to the ratings they give. */
export const ORDINARY_SEVERITY = 0.1;

/**
 * Most leavers stop learning of their own accord that many calendar months before they leave, and
 * had been learning eagerly; the others go on to the end.
 */
export const QUIET_LEAVERS = {
  shareOfLeavers: 0.6,
  monthsBeforeLeaving: 5,
  coursesAYear: 7,
} as const;

/**
 * People nobody talks of: their ratings are those of the average person, while every half-yearly
 * assessment of theirs rises and they learn much, of their own accord, in many categories.
 * One for so many people (none below that), at most so many.
 */
export const HIDDEN_GEMS = {
  onePer: 250,
  most: 12,
  riseOfAssessments: 0.35,
  coursesAYear: 12,
} as const;

/**
 * People of Engineering who could follow the VP of Engineering, are assessed as expert in cloud
 * architecture and advanced in team management, and lack the third competency that the role needs.
 * Only in companies of a hundred people and more.
 */
export const SUCCESSORS = {
  role: 'vp-engineering',
  count: 3,
  fewestEmployees: 100,
  has: { 'cloud-architecture': 4.7, 'team-management': 4.3 },
  lacks: { 'budget-management': 1.5 },
} as const;
