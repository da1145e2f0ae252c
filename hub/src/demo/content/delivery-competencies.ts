import { type Competency } from './competency.ts';

/** The company's competencies of category DELIVERY. */
export const deliveryCompetencies = {
  'project-management': {
    name: 'Project Management',
    category: 'DELIVERY',
    validMonths: 18,
    description: 'Brings a temporary undertaking to its result in time, budget and quality.',
    skills: ['project-management', 'perform-project-management'],
    indicators: [
      [
        'Keeps the own task list current and reports slips early.',
        "Knows the project's goal and milestones.",
      ],
      [
        'Plans a small project with tasks, owners and dates.',
        'Keeps a list of risks and looks at it weekly.',
      ],
      [
        'Runs a project across teams and delivers within ten per cent of the plan.',
        'Decides on change requests together with their effect on cost and date.',
      ],
      [
        'Leads a programme with dependent projects and one budget.',
        'Brings a project in trouble back on course or ends it.',
      ],
      [
        'Sets the standard by which the company runs projects.',
        'Is called in to judge projects of the highest risk.',
      ],
    ],
  },
  'problem-solving': {
    name: 'Problem Solving',
    category: 'DELIVERY',
    validMonths: 18,
    description: 'Finds the cause, not just the symptom, and a remedy that lasts.',
    skills: ['create-solutions-to-problems', 'analyse-test-data'],
    indicators: [
      [
        'Describes a problem with what, where and since when.',
        'Tries the known remedies before asking.',
      ],
      ['Separates symptom from cause by asking for evidence.', 'Tests one change at a time.'],
      [
        'Finds root causes with a method such as 8D or five whys.',
        'Checks after a month whether the remedy holds.',
      ],
      [
        'Solves problems that cross several systems or departments.',
        'Recognises when a problem should be dissolved rather than solved.',
      ],
      [
        'Solves problems that the field had held to be unsolved.',
        'Teaches methods that others use without help.',
      ],
    ],
  },
  'quality-management': {
    name: 'Quality Management',
    category: 'DELIVERY',
    validMonths: 24,
    description: 'Builds quality into the work and shows it with records.',
    skills: ['quality-standards', 'quality-assurance-methodologies'],
    indicators: [
      [
        'Follows the work instruction and marks deviations.',
        'Checks the own result before handing it on.',
      ],
      [
        'Fills quality records so that an auditor can follow them.',
        'Stops the work when a limit is exceeded.',
      ],
      ['Plans inspections by risk.', 'Leads a corrective action to its proof of effect.'],
      [
        'Designs processes in which the fault cannot occur.',
        'Leads internal audits and defends the results outside.',
      ],
      ['Shapes the quality policy of the company.', 'Represents the company in standards bodies.'],
    ],
  },
  'process-improvement': {
    name: 'Process Improvement',
    category: 'DELIVERY',
    validMonths: 24,
    description: 'Makes the way of working simpler, faster and safer, and proves it.',
    skills: ['improve-business-processes', 'track-key-performance-indicators'],
    indicators: [
      ['Points out a step that costs time without use.', 'Keeps to a newly agreed process.'],
      [
        'Draws the process as it is, with the people who work in it.',
        'Measures before and after a change.',
      ],
      [
        'Leads an improvement workshop to changes in use within a month.',
        'Removes a bottleneck with data.',
      ],
      [
        'Improves a process from end to end across departments.',
        'Holds gains over a year with standards and indicators.',
      ],
      [
        'Builds a culture in which teams improve without being told.',
        'Sets measures that steer the right behaviour.',
      ],
    ],
  },
} as const satisfies Readonly<Record<string, Competency>>;
