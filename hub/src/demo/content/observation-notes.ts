type Source = 'DAILY_WORK' | 'ASSESSOR' | 'PRACTICAL_EVENT' | 'INCIDENT';

interface SourceNotes {
  readonly source: Source;
  readonly weight: number;
  readonly notes: readonly string[];
}

/** What observers note down beside the indicator that they saw. */
export const observationNotes: readonly SourceNotes[] = [
  {
    source: 'DAILY_WORK',
    weight: 7,
    notes: [
      'Seen in the weekly team meeting.',
      'Seen while handing over a shift.',
      'Seen when a customer called with an urgent question.',
      'Seen in the review of a change.',
      'Seen on three occasions this month.',
    ],
  },
  {
    source: 'ASSESSOR',
    weight: 2,
    notes: [
      'Work sample, one hour, with two assessors.',
      'Structured interview with examples of the last year.',
      'Case study with presentation.',
    ],
  },
  {
    source: 'PRACTICAL_EVENT',
    weight: 2,
    notes: [
      'Evacuation drill of the site.',
      'Improvement workshop on the line.',
      'Customer visit with demonstration.',
      'Internal audit of the department.',
    ],
  },
  {
    source: 'INCIDENT',
    weight: 1,
    notes: [
      'During the outage of the order system.',
      'After a near miss on the shop floor.',
      'When a delivery failed incoming inspection.',
    ],
  },
];
