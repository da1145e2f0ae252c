import { type Competency } from './competency.ts';

/** The company's competencies of category BUSINESS. */
export const businessCompetencies = {
  'budget-management': {
    name: 'Budget Management',
    category: 'BUSINESS',
    validMonths: 18,
    description: 'Plans money, spends it on what matters, and knows at any time where it stands.',
    skills: ['manage-budgets', 'financial-management'],
    indicators: [
      [
        'Knows the cost of the own orders and books them right.',
        'Asks before exceeding an agreed amount.',
      ],
      [
        'Keeps a small budget and explains deviations monthly.',
        'Forecasts spending to the end of the quarter.',
      ],
      [
        "Plans a department's budget from drivers, not from last year plus a bit.",
        'Moves money between items in time and in agreement.',
      ],
      [
        'Answers for a budget of several departments with investments.',
        'Makes cases for investment that hold in the look-back.',
      ],
      [
        "Shapes the company's allocation of funds over years.",
        'Steers through a crisis with cash and cost measures that last.',
      ],
    ],
  },
  'commercial-acumen': {
    name: 'Commercial Acumen',
    category: 'BUSINESS',
    validMonths: 24,
    description: 'Understands how the company earns money and acts accordingly.',
    skills: [
      'perform-market-research',
      'build-business-relationships',
      'interpret-financial-statements',
    ],
    indicators: [
      ['Knows the main products and who buys them.', 'Names the costs that the own work causes.'],
      [
        'Reads a margin report and asks about outliers.',
        'Spots an opening in a customer talk and passes it on.',
      ],
      [
        'Prices an offer with volume, cost and risk in view.',
        'Wins business on value rather than on discount.',
      ],
      [
        'Builds a market or a line of products to profit.',
        'Decides for or against a deal with the whole portfolio in view.',
      ],
      [
        'Finds new ways for the company to earn.',
        'Is heard by the board on acquisitions and exits.',
      ],
    ],
  },
  'regulatory-compliance': {
    name: 'Regulatory Compliance',
    category: 'BUSINESS',
    validMonths: 12,
    description:
      'Knows the rules that bind our instruments and our conduct, and keeps to them provably.',
    skills: ['ensure-compliance-with-legal-requirements', 'measuring-instruments-directive'],
    indicators: [
      ['Completes mandatory training in time.', 'Asks when a rule is not clear.'],
      ['Keeps the records that a rule demands.', 'Spots a conflict of interest and reports it.'],
      [
        'Works new rules into procedures before they bind.',
        "Prepares a product's technical file for approval.",
      ],
      ['Represents a product before authorities.', 'Designs controls that find breaches early.'],
      ['Shapes rules through trade bodies.', 'Answers for the compliance system as a whole.'],
    ],
  },
} as const satisfies Readonly<Record<string, Competency>>;
