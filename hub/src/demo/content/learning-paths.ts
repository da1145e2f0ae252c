interface LearningPath {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  /** Codes of its courses, in order. */
  readonly courses: readonly string[];
  /** How often it is chosen, against the others. */
  readonly weight: number;
}

/** The learning paths of the demo company. */
export const learningPaths: readonly LearningPath[] = [
  {
    code: 'PATH-ELP',
    title: 'Emerging Leaders Program',
    description: 'For those who may lead their first team within two years.',
    courses: ['LEAD-003', 'LEAD-005', 'LEAD-004', 'LEAD-002', 'LEAD-012'],
    weight: 10,
  },
  {
    code: 'PATH-ALT',
    title: 'Advanced Leadership Track',
    description:
      'For those who lead through others: coaching, strategy, change and the course Advanced Leadership.',
    courses: ['LEAD-006', 'LEAD-009', 'LEAD-010', 'LEAD-001'],
    // Followed by the way of Advanced Leadership only: its takers are chosen by a rule of their own.
    weight: 0,
  },
  {
    code: 'PATH-PML',
    title: 'Project Management Ladder',
    description: 'From a well-kept task list to projects across teams.',
    courses: ['PROJ-009', 'PROJ-008', 'PROJ-010', 'PROJ-002'],
    weight: 3,
  },
  {
    code: 'PATH-CLD',
    title: 'Cloud Engineer Path',
    description: 'From first service to an architecture that survives failures.',
    courses: ['TECH-001', 'TECH-005', 'TECH-006', 'TECH-002', 'TECH-003'],
    weight: 2,
  },
  {
    code: 'PATH-DAN',
    title: 'Data Analyst Path',
    description: 'Read, query, show and test data.',
    courses: ['DATA-001', 'DATA-003', 'DATA-004', 'DATA-005'],
    weight: 3,
  },
  {
    code: 'PATH-SEC',
    title: 'Security by Design',
    description: 'Code, threats, identities and networks.',
    courses: ['TECH-019', 'TECH-020', 'TECH-023', 'TECH-022'],
    weight: 1,
  },
  {
    code: 'PATH-MET',
    title: 'Metrology Path',
    description: 'Measure right, and be able to prove it.',
    courses: ['TECH-029', 'TECH-030', 'TECH-031', 'DATA-012'],
    weight: 2,
  },
  {
    code: 'PATH-CUS',
    title: 'Customer Excellence',
    description: 'From the first call to the loyal customer.',
    courses: ['SALE-007', 'SALE-008', 'COMM-004', 'SALE-001'],
    weight: 2,
  },
  {
    code: 'PATH-FIN',
    title: 'Finance for Line Managers',
    description: 'Budgets, statements and the case for an investment.',
    courses: ['FINA-001', 'FINA-002', 'LEAD-017', 'FINA-004'],
    weight: 1,
  },
  {
    code: 'PATH-OPX',
    title: 'Operational Excellence',
    description: 'Flow, quality and safety on the line.',
    courses: ['MISC-002', 'DATA-013', 'SAFE-012', 'PERS-004'],
    weight: 3,
  },
];
