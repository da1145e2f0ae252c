import { type Competency } from './competency.ts';

/** The company's competencies of category PERSONAL. */
export const personalCompetencies = {
  adaptability: {
    name: 'Adaptability',
    category: 'PERSONAL',
    validMonths: 18,
    description: 'Learns fast, stays effective when things change, and seeks out the new.',
    skills: ['create-solutions-to-problems', 'listen-actively'],
    indicators: [
      ['Takes on a new task after an introduction.', 'Stays calm when a plan changes.'],
      ['Learns a new tool from its documentation.', 'Asks for feedback after the first attempt.'],
      [
        'Works well in an unfamiliar team within weeks.',
        'Applies lessons of one field in another.',
      ],
      [
        'Seeks assignments outside the own expertise and delivers.',
        'Drops own habits when evidence speaks against them.',
      ],
      [
        'Leads in situations without precedent.',
        'Makes others more adaptable by what they see done.',
      ],
    ],
  },
  'safety-awareness': {
    name: 'Safety Awareness',
    category: 'PERSONAL',
    validMonths: 12,
    description: "Sees hazards, acts on them, and looks after others' safety.",
    skills: ['apply-health-and-safety-standards', 'laser-safety'],
    indicators: [
      ['Wears the protective equipment required.', 'Reports a near miss the same day.'],
      [
        'Stops unsafe work by a colleague politely.',
        'Checks a work place with the list before starting.',
      ],
      [
        'Assesses the hazards of a new task and sets measures.',
        'Leads a safety talk with examples from the own area.',
      ],
      [
        'Designs work so that the hazard disappears.',
        'Leads the inquiry of an accident to its causes.',
      ],
      [
        "Builds a site's safety culture and its figures.",
        'Sets safety standards that other companies take over.',
      ],
    ],
  },
} as const satisfies Readonly<Record<string, Competency>>;
