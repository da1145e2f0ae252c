/** Pieces of the texts that managers write; names of competencies and behaviours are put in. */

interface Opening {
  /** For overall scores up to this one. */
  readonly upTo: number;
  readonly phrases: readonly string[];
}

export const openings: readonly Opening[] = [
  {
    upTo: 2.6,
    phrases: [
      'This was a difficult half-year, and several results stayed below what we had agreed.',
      'We spoke often about priorities this half-year, and not enough has changed yet.',
      'The start into this period was slow, and deadlines slipped more than once.',
      'Results were uneven, and colleagues had to step in on two occasions.',
    ],
  },
  {
    upTo: 3.1,
    phrases: [
      'A solid half-year with most goals reached.',
      'Day-to-day work was done reliably; larger tasks still need closer guidance.',
      'Most of what we agreed was delivered, some of it later than planned.',
      'A period of steady work, with room to take on more.',
    ],
  },
  {
    upTo: 3.7,
    phrases: [
      'A good half-year: the goals were reached, and the team could rely on it.',
      'Agreed results were delivered in time and in good quality.',
      'I could hand over whole topics and got them back finished.',
      'Good results in a demanding period with many changes.',
    ],
  },
  {
    upTo: 5,
    phrases: [
      'An outstanding half-year, well above what we had agreed.',
      'Results exceeded the goals, and other teams noticed.',
      'Took on more than was asked and delivered it with great care.',
      'One of the strongest contributions of the department in this period.',
    ],
  },
];

export const strengths: readonly string[] = [
  'The strongest side is {competency}: {behaviour}',
  'I want to name {competency} in particular: {behaviour}',
  'Colleagues praise {competency}. An example: {behaviour}',
  'What stands out is {competency}: {behaviour}',
];

export const developments: readonly string[] = [
  'For the next period we look at {competency}: {behaviour}',
  'There is room to grow in {competency}. The next step: {behaviour}',
  'We agreed to work on {competency}. I would like to see this: {behaviour}',
  'The topic for our one-to-ones will be {competency}: {behaviour}',
];

export const closings: readonly string[] = [
  'We talked it through, and see it alike.',
  'Thank you for the work of this half-year.',
  'We will look at it again in three months.',
  'I will support this with time and, where needed, with a course.',
  '',
  '',
];

export const calibrationReasons: readonly string[] = [
  'Brought in line with comparable results in the sister team.',
  'The example given supports the next level only in part.',
  'Evidence from the project review supports a higher rating.',
  'Adjusted after comparison across the department.',
  'Single event weighed too heavily.',
];
