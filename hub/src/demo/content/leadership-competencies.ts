import { type Competency } from './competency.ts';

/** The company's competencies of category LEADERSHIP. */
export const leadershipCompetencies = {
  'team-management': {
    name: 'Team Management',
    category: 'LEADERSHIP',
    validMonths: 12,
    description:
      'Gets results through a group of people: clear expectations, fair distribution of work, and attention to how each one is doing.',
    skills: ['lead-a-team', 'manage-staff'],
    indicators: [
      [
        'Tells each member of the team what is expected of them this week.',
        'Notices when someone is overloaded and says so to their own manager.',
      ],
      [
        'Hands out work with a due date and a way to know that it is done.',
        'Holds a one-to-one with every report at least once a month.',
      ],
      [
        "Matches tasks to people's strengths and says why.",
        'Takes up poor performance in private within a week of seeing it.',
      ],
      [
        'Leads several teams through their leads without taking over their decisions.',
        'Rearranges people and priorities within days when plans change, and explains the trade-off.',
      ],
      [
        'Builds teams that keep their results when their leader changes.',
        'Is asked by other leaders for advice on difficult team situations.',
      ],
    ],
  },
  coaching: {
    name: 'Coaching',
    category: 'LEADERSHIP',
    validMonths: 12,
    description: 'Helps others to find and take their own next step.',
    skills: ['coach-employees', 'give-constructive-feedback'],
    indicators: [
      ['Gives a colleague feedback when asked.', 'Listens to the end before offering advice.'],
      [
        'Asks open questions before proposing a solution.',
        'Names one concrete behaviour when giving feedback.',
      ],
      [
        'Agrees a learning goal with a colleague and asks about it again.',
        'Lets people make small mistakes and reviews them together.',
      ],
      [
        'Coaches people towards roles outside the own team.',
        'Adapts the way of coaching to the person and can say how.',
      ],
      [
        'Trains other managers to coach, by showing it in live sessions.',
        'Has coached people who now lead teams of their own.',
      ],
    ],
  },
  'strategic-thinking': {
    name: 'Strategic Thinking',
    category: 'LEADERSHIP',
    validMonths: 24,
    description:
      "Connects today's choices with where the market, the technology and the company are going.",
    skills: ['plan-medium-to-long-term-objectives', 'make-strategic-business-decisions'],
    indicators: [
      [
        "Explains how the own work serves the unit's goals.",
        'Asks what a request is meant to achieve.',
      ],
      [
        'Names the two or three trends that change the own field.',
        'Puts forward options with their consequences a year ahead.',
      ],
      [
        "Turns the division's goals into a plan with choices left out and why.",
        'Uses customer and competitor facts when arguing for a direction.',
      ],
      [
        "Stops work that no longer serves the direction, with the sponsor's consent.",
        'Plans for more than one future and names the signs of each.',
      ],
      [
        'Sets a direction for several years that other divisions build upon.',
        "Changes the company's course on evidence before the numbers force it.",
      ],
    ],
  },
  'change-leadership': {
    name: 'Change Leadership',
    category: 'LEADERSHIP',
    validMonths: 24,
    description: 'Brings people through a change so that it is still in use a year later.',
    skills: ['manage-staff', 'apply-conflict-management'],
    indicators: [
      [
        'Speaks of a change in terms of what will be different for colleagues.',
        'Tries new ways of working without being asked twice.',
      ],
      [
        'Collects objections and passes them on unsoftened.',
        'Shows a new way of working to the team on a real task.',
      ],
      [
        'Plans a change with the people it touches, not only for them.',
        'Tracks whether the new way is used after the launch.',
      ],
      [
        'Leads a change across departments and settles the conflicts between them.',
        'Adjusts pace and method when the figures show that people are not with it.',
      ],
      [
        'Leads several changes at once and says which may wait.',
        'Leaves behind people who can lead the next change.',
      ],
    ],
  },
  'decision-making': {
    name: 'Decision Making',
    category: 'LEADERSHIP',
    validMonths: 18,
    description: 'Decides in time, on facts, with the right people, and stands by it.',
    skills: ['make-strategic-business-decisions', 'risk-management'],
    indicators: [
      [
        'Gathers the facts for a decision and separates them from opinions.',
        'Says by when a decision is needed.',
      ],
      [
        'Decides routine matters within the own remit without asking.',
        'Writes down a decision with its reason.',
      ],
      [
        'Weighs at least two alternatives with their risks.',
        'Names who decides, who is asked and who is told.',
      ],
      [
        'Decides with incomplete facts and says what would change the decision.',
        'Reverses an own decision openly when the facts turn.',
      ],
      [
        'Shapes how the organisation decides, so that decisions fall where the knowledge is.',
        'Takes decisions of high stake that hold up in review years later.',
      ],
    ],
  },
} as const satisfies Readonly<Record<string, Competency>>;
