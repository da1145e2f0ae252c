import { type Competency } from './competency.ts';

/** The company's competencies of category TECHNICAL. */
export const technicalCompetencies = {
  'cloud-architecture': {
    name: 'Cloud Architecture',
    category: 'TECHNICAL',
    validMonths: 18,
    description: 'Designs systems in the cloud that are safe, affordable and easy to change.',
    skills: ['cloud-technologies', 'design-cloud-architecture', 'infrastructure-as-code'],
    indicators: [
      [
        'Explains the basic cloud services and their costs.',
        'Deploys a service with an existing template.',
      ],
      [
        'Designs a service with load balancing and backups.',
        'Reads the monthly bill and finds the largest item.',
      ],
      [
        'Designs for the loss of a zone and shows it by drill.',
        'Describes all infrastructure as code with review.',
      ],
      [
        'Sets the architecture of a product line with targets for cost and recovery.',
        'Decides between build, buy and managed service with a written comparison.',
      ],
      [
        "Defines the company's cloud strategy and its guard rails.",
        "Is consulted by the provider's own architects.",
      ],
    ],
  },
  'software-engineering': {
    name: 'Software Engineering',
    category: 'TECHNICAL',
    validMonths: 18,
    description: 'Builds software that works, can be read and can be changed.',
    skills: ['computer-programming', 'debug-software', 'embedded-systems'],
    indicators: [
      ['Writes small changes with tests, under review.', 'Finds a fault with a debugger or a log.'],
      ['Delivers a feature from requirement to release.', "Reviews others' code with reasons."],
      [
        'Designs modules with clear interfaces and tests them in isolation.',
        'Cuts technical debt along with features.',
      ],
      [
        'Leads the design of a system of several services or devices.',
        'Makes failures visible and recovery automatic.',
      ],
      [
        'Sets the engineering standards of the company.',
        'Solves the hardest faults in timing, memory or scale.',
      ],
    ],
  },
  'data-analysis': {
    name: 'Data Analysis',
    category: 'TECHNICAL',
    validMonths: 18,
    description: 'Draws right conclusions from data and makes them understood.',
    skills: ['perform-data-analysis', 'statistics', 'data-models'],
    indicators: [
      ['Filters and sums a table and checks the totals.', 'Says where the data come from.'],
      [
        'Joins sources and treats missing values on purpose.',
        'Chooses a chart that fits the question.',
      ],
      [
        'Tests a hypothesis and states its uncertainty.',
        'Builds a report that others refresh without help.',
      ],
      [
        'Designs experiments and rules out confounders.',
        'Builds models that are checked on data not seen before.',
      ],
      [
        'Defines the questions that data should answer for the company.',
        'Is asked to review analyses on which large decisions rest.',
      ],
    ],
  },
  'information-security': {
    name: 'Information Security',
    category: 'TECHNICAL',
    validMonths: 12,
    description: 'Protects information and systems in everyday work and by design.',
    skills: ['ict-network-security-risks', 'cyber-attack-counter-measures'],
    indicators: [
      [
        'Locks the screen and reports suspicious mail.',
        'Uses a password manager and a second factor.',
      ],
      [
        'Classifies information before sharing it.',
        'Grants rights by need and removes them after.',
      ],
      [
        'Models the threats to a system and treats the largest first.',
        'Leads the handling of an incident by the book.',
      ],
      [
        'Designs defences in layers and tests them by exercise.',
        'Weighs security against use, with figures.',
      ],
      [
        'Sets the security strategy and answers for it to the board.',
        "Contributes to the field's common knowledge.",
      ],
    ],
  },
  'instrument-engineering': {
    name: 'Instrument Engineering',
    category: 'TECHNICAL',
    validMonths: 24,
    description:
      'Develops measuring instruments: optics, electronics and mechanics that hold their specification.',
    skills: ['electronics', 'optical-components', 'define-technical-requirements'],
    indicators: [
      [
        'Reads drawings and data sheets and names the main parts.',
        'Sets up a measurement by instruction.',
      ],
      [
        'Designs a subassembly to given tolerances.',
        'Documents a test so that it can be repeated.',
      ],
      ['Derives the error budget of an instrument.', 'Brings a design from prototype to series.'],
      [
        'Leads the design of an instrument across disciplines.',
        'Finds the physical limit of a design and a way round it.',
      ],
      [
        'Defines the measuring principles of the next generation.',
        'Holds patents or publishes in the field.',
      ],
    ],
  },
  calibration: {
    name: 'Calibration',
    category: 'TECHNICAL',
    validMonths: 12,
    description: 'Shows that an instrument measures right, traceably and with stated uncertainty.',
    skills: [
      'calibrate-electronic-instruments',
      'operate-precision-measuring-equipment',
      'photometric-calibration',
    ],
    indicators: [
      [
        'Calibrates with a checklist under supervision.',
        'Recognises an instrument that is out of date.',
      ],
      [
        'Calibrates standard instruments alone and files the certificate.',
        'Reports a drift with its history.',
      ],
      [
        'States the uncertainty of a measurement and where it comes from.',
        'Finds the cause of a reading out of tolerance.',
      ],
      [
        'Writes calibration procedures and validates them.',
        'Leads comparisons with other laboratories.',
      ],
      ['Is the signatory of the accredited laboratory.', 'Develops new reference standards.'],
    ],
  },
} as const satisfies Readonly<Record<string, Competency>>;
