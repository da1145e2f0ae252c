import { type CompetencyId } from './competencies.ts';

interface GoalTemplate {
  readonly title: string;
  readonly measure: string;
  readonly competency: CompetencyId;
}

const goal = (title: string, measure: string, competency: CompetencyId): GoalTemplate => ({
  title,
  measure,
  competency,
});

/** Goals that people agree on, by the family of their job role; {n} is put in. */
export const goalTemplates: Readonly<Record<string, readonly GoalTemplate[]>> = {
  Management: [
    goal(
      'Hold regular one-to-ones',
      'One a month with every report, noted in the calendar',
      'team-management',
    ),
    goal(
      'Bring two people to their next step',
      'Development plans agreed and {n} actions done',
      'coaching',
    ),
    goal(
      'Keep the budget',
      'Deviation under {n} per cent at the end of the half-year',
      'budget-management',
    ),
    goal('Lower unwanted turnover', 'At most one resignation in the half-year', 'team-management'),
    goal(
      'Turn the division strategy into team goals',
      'Goals of all reports refer to it by the second month',
      'strategic-thinking',
    ),
    goal(
      'Introduce the new planning process',
      'Used for {n} weeks without the old one',
      'change-leadership',
    ),
  ],
  Executive: [
    goal(
      'Renew the three-year plan',
      'Approved by the board before the half-year ends',
      'strategic-thinking',
    ),
    goal(
      'Name successors for all key roles',
      'Two candidates for each, with plans',
      'team-management',
    ),
    goal(
      'Raise the operating margin',
      '{n} tenths of a per cent above the plan',
      'decision-making',
    ),
  ],
  Engineering: [
    goal(
      'Bring the new sensor to prototype',
      'Meets the specification in {n} samples',
      'instrument-engineering',
    ),
    goal('Cut open faults', 'Fewer than {n} faults of high severity open', 'problem-solving'),
    goal('Automate the release tests', '{n} manual test cases replaced', 'software-engineering'),
    goal(
      'Document the design',
      'Design file complete and reviewed without major findings',
      'quality-management',
    ),
    goal(
      'Lead a project part',
      'Milestones reached within {n} days of the plan',
      'project-management',
    ),
  ],
  Manufacturing: [
    goal(
      'Raise first-pass yield',
      '{n} tenths of a per cent better than the last half-year',
      'quality-management',
    ),
    goal('Shorten the changeover', '{n} minutes less on average', 'process-improvement'),
    goal('Work without accidents', 'No accident and {n} near misses reported', 'safety-awareness'),
    goal('Learn a second station', 'Released for it by the shift lead', 'adaptability'),
  ],
  Quality: [
    goal('Close corrective actions in time', 'None older than {n} days', 'quality-management'),
    goal('Prepare the audit', 'No major finding, at most {n} minor ones', 'regulatory-compliance'),
    goal(
      'Lower incoming defects',
      'Two suppliers on agreed plans with {n} checks',
      'problem-solving',
    ),
  ],
  Sales: [
    goal('Reach the order target', '{n} per cent above the last half-year', 'commercial-acumen'),
    goal('Win two new accounts', 'First orders booked', 'negotiation'),
    goal(
      'Keep the pipeline clean',
      'No offer older than {n} days without a next step',
      'customer-focus',
    ),
  ],
  Service: [
    goal('Fix it at the first visit', '{n} per cent of cases solved at once', 'problem-solving'),
    goal('Answer faster', 'First answer within {n} hours on average', 'customer-focus'),
    goal('Write reports that can be used', 'Sample of {n} reports without query', 'communication'),
  ],
  Product: [
    goal(
      'Decide the next release',
      'Scope agreed with three divisions after {n} user talks',
      'customer-focus',
    ),
    goal('Deliver the project in time', 'Within {n} days of the plan', 'project-management'),
    goal(
      'Simplify the main screen',
      'Task time {n} per cent shorter with five users',
      'problem-solving',
    ),
  ],
  Digital: [
    goal('Raise availability', 'Fewer than {n} hours of outage', 'information-security'),
    goal('Publish the data catalogue', '{n} sources described with their owners', 'data-analysis'),
    goal(
      'Move services to the cloud',
      '{n} services moved, the old ones switched off',
      'cloud-architecture',
    ),
    goal('Answer requests in time', '{n} per cent within two days', 'customer-focus'),
  ],
  Finance: [
    goal('Close faster', 'Closing done {n} days after the end of the month', 'process-improvement'),
    goal('Renegotiate contracts', '{n} contracts at better terms', 'negotiation'),
    goal('Improve the forecast', 'Error under {n} per cent', 'data-analysis'),
  ],
  People: [
    goal('Fill open positions', 'Within {n} days on average', 'communication'),
    goal('Train new leads', '{n} new leads through the first module', 'coaching'),
    goal('Clean up personnel files', 'Sample of {n} files without fault', 'regulatory-compliance'),
  ],
};

/** What people write at a check-in, by how far the goal has come. */
export const checkInNotes = {
  behind: [
    'Waiting for another team.',
    'Other work came first; new date agreed.',
    'Harder than expected, asked for help.',
  ],
  onTrack: [
    'On track.',
    'First results are there.',
    'Half of it is done, the rest is planned.',
    '',
  ],
  done: ['Done and handed over.', 'Reached; measured last week.', 'Finished ahead of the date.'],
} as const;
