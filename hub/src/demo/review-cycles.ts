import { dayOf } from './calendar.ts';
import { type CompetencyId } from './content/competencies.ts';

export interface ReviewCycle {
  readonly index: number;
  readonly name: string;
  readonly status: 'CLOSED' | 'OPEN' | 'PLANNED';
  readonly startsOn: number;
  readonly endsOn: number;
  /** Reviews are filed in these days; null where they have yet to come. */
  readonly filing: { readonly from: number; readonly to: number } | null;
  readonly form: readonly CompetencyId[];
}

const lastingForm: readonly CompetencyId[] = [
  'team-management',
  'communication',
  'problem-solving',
  'project-management',
  'customer-focus',
];

/** The company's half-yearly cycles: four closed, the present one, and the next. */
export const reviewCycles: readonly ReviewCycle[] = [
  closed(0, '2024 H2', '2024-07-01', '2024-12-31', '2025-01-08', 'strategic-thinking'),
  closed(1, '2025 H1', '2025-01-01', '2025-06-30', '2025-07-03', 'strategic-thinking'),
  closed(2, '2025 H2', '2025-07-01', '2025-12-31', '2026-01-08', 'adaptability'),
  closed(3, '2026 H1', '2026-01-01', '2026-06-30', '2026-07-03', 'adaptability'),
  coming(4, '2026 H2', 'OPEN', '2026-07-01', '2026-12-31'),
  coming(5, '2027 H1', 'PLANNED', '2027-01-01', '2027-06-30'),
];

function closed(
  index: number,
  name: string,
  startsOn: string,
  endsOn: string,
  filedFrom: string,
  sixth: CompetencyId,
): ReviewCycle {
  const from = dayOf(filedFrom);
  return {
    ...{ index, name, status: 'CLOSED' as const },
    ...{ startsOn: dayOf(startsOn), endsOn: dayOf(endsOn), filing: { from, to: from + 23 } },
    form: [...lastingForm, sixth],
  };
}

function coming(
  index: number,
  name: string,
  status: 'OPEN' | 'PLANNED',
  startsOn: string,
  endsOn: string,
): ReviewCycle {
  const form = [...lastingForm, 'adaptability' as const];
  return {
    index,
    name,
    status,
    startsOn: dayOf(startsOn),
    endsOn: dayOf(endsOn),
    filing: null,
    form,
  };
}
