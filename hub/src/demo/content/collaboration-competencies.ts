import { type Competency } from './competency.ts';

/** The company's competencies of category COLLABORATION. */
export const collaborationCompetencies = {
  communication: {
    name: 'Communication',
    category: 'COLLABORATION',
    validMonths: 18,
    description:
      'Makes things clear to the people who need them, in speech and in writing, and listens.',
    skills: ['listen-actively', 'report-analysis-results'],
    indicators: [
      [
        'Answers messages from colleagues within a working day.',
        'Asks back when something was not understood.',
      ],
      [
        'Writes a summary that a colleague from another team understands.',
        'States the main point first.',
      ],
      [
        'Presents a complex matter so that the audience can decide.',
        'Chooses between talk, call and text on purpose.',
      ],
      [
        'Moderates a heated discussion to a result that all can repeat.',
        'Explains bad news openly, with reason and next step.',
      ],
      [
        'Speaks for the company before customers, authorities or the press.',
        'Changes the tone of a whole organisation by example.',
      ],
    ],
  },
  collaboration: {
    name: 'Collaboration',
    category: 'COLLABORATION',
    validMonths: 18,
    description: 'Works with others across teams, shares what is known, and settles disagreements.',
    skills: ['apply-conflict-management', 'build-business-relationships'],
    indicators: [
      [
        'Shares files and notes where the team can find them.',
        'Keeps agreements or says in advance that they will slip.',
      ],
      [
        'Offers help to a colleague before being asked.',
        'Names a disagreement to the person concerned.',
      ],
      [
        'Brings people of different teams to one table and to a result.',
        'Credits others by name for their part.',
      ],
      [
        'Mends a broken cooperation between two departments.',
        'Builds common goals with teams that have other interests.',
      ],
      [
        'Creates lasting partnerships beyond the company.',
        'Is sought out as an honest broker by both sides.',
      ],
    ],
  },
  negotiation: {
    name: 'Negotiation',
    category: 'COLLABORATION',
    validMonths: 24,
    description: 'Reaches agreements that both sides keep.',
    skills: ['negotiate-with-stakeholders', 'manage-contracts'],
    indicators: [
      [
        "Prepares a talk with the own wish and the other side's.",
        'Stays factual when the other side does not.',
      ],
      ['Asks for the interest behind a demand.', 'Trades concessions rather than giving them.'],
      [
        'Widens the deal so that both sides gain.',
        'Knows the best alternative before the talk and leaves when it is better.',
      ],
      [
        'Negotiates contracts with several parties and conflicting interests.',
        'Rescues a stuck negotiation by changing its frame.',
      ],
      [
        "Leads negotiations on which the company's position depends.",
        'Trains others with cases of their own.',
      ],
    ],
  },
  'customer-focus': {
    name: 'Customer Focus',
    category: 'COLLABORATION',
    validMonths: 18,
    description: 'Knows who uses our instruments, what for, and acts on it.',
    skills: ['customer-service', 'perform-market-research'],
    indicators: [
      ['Can name the users of the own work.', "Passes a customer's complaint on the same day."],
      [
        'Asks users how they work before proposing a change.',
        'Closes the loop with the customer after a fix.',
      ],
      [
        "Turns customers' reports into requirements that can be tested.",
        'Measures satisfaction and acts on the lowest score.',
      ],
      [
        'Anticipates what customers will need before they ask.',
        'Argues for the customer in decisions on cost and date.',
      ],
      [
        'Redesigns a service around what customers set out to do.',
        'Is the trusted adviser of key customers.',
      ],
    ],
  },
} as const satisfies Readonly<Record<string, Competency>>;
