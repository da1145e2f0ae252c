/** The kinds of personal data that the audit trail tells apart. */
export const personalDataKinds = [
  'IDENTITY',
  'DEMOGRAPHICS',
  'EMPLOYMENT',
  'SKILLS',
  'LEARNING',
  'PERFORMANCE',
  'NARRATIVE',
  'GOALS',
  'ACCESS_TRAIL',
  'UNCLASSIFIED',
] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** What became of an operation on personal data. */
export const accessDecisions = ['ANSWERED', 'PARTLY_REFUSED', 'REFUSED'] as const;
export type AccessDecision = (typeof accessDecisions)[number];
