/** Whom a mandatory course concerns. */
type Audience = 'EVERYONE' | 'LEADERS' | 'SHOP_FLOOR' | 'LABORATORY' | 'SHIPPING';

interface Campaign {
  readonly course: string;
  readonly audience: Audience;
  /** By when it is due for those who are long with the company; new people have thirty days. */
  readonly dueOn: readonly string[];
}

/** Mandatory learning is asked for in campaigns with one due day for all. */
export const campaigns: readonly Campaign[] = [
  { course: 'COMP-001', audience: 'EVERYONE', dueOn: ['2024-03-29', '2026-03-31'] },
  {
    course: 'COMP-002',
    audience: 'EVERYONE',
    dueOn: ['2024-11-29', '2025-11-28', '2026-11-27'],
  },
  { course: 'COMP-003', audience: 'EVERYONE', dueOn: ['2025-05-30'] },
  { course: 'COMP-004', audience: 'LEADERS', dueOn: ['2025-02-28'] },
  { course: 'COMP-007', audience: 'LEADERS', dueOn: ['2025-06-20'] },
  { course: 'SAFE-001', audience: 'EVERYONE', dueOn: ['2024-09-30'] },
  { course: 'SAFE-002', audience: 'SHOP_FLOOR', dueOn: ['2024-04-30', '2025-04-30', '2026-04-30'] },
  { course: 'COMP-008', audience: 'SHOP_FLOOR', dueOn: ['2025-10-17'] },
  { course: 'SAFE-003', audience: 'LABORATORY', dueOn: ['2024-10-25', '2026-09-25'] },
  { course: 'COMP-005', audience: 'SHIPPING', dueOn: ['2024-06-14', '2025-06-13', '2026-06-12'] },
  { course: 'COMP-006', audience: 'SHIPPING', dueOn: ['2025-03-14'] },
];

/** The departments, by code, that an audience consists of. */
export const departmentsOf: Readonly<
  Record<Exclude<Audience, 'EVERYONE' | 'LEADERS'>, readonly string[]>
> = {
  SHOP_FLOOR: ['ASM', 'CAL', 'FIN', 'PEN', 'QUA', 'FSV'],
  LABORATORY: ['OPT', 'RES', 'CAL', 'FIN'],
  SHIPPING: ['SUP', 'KEY', 'TEN', 'PUR'],
};
