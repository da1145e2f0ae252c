import type { EnrollmentStatus } from './tables/enrollments.ts';

/** The states of an enrollment that can still be completed. */
export const openStatuses: readonly EnrollmentStatus[] = ['ENROLLED', 'IN_PROGRESS'];

/** Whether an enrollment is past its due day on the day `today` (both as YYYY-MM-DD) and can still be completed. */
export function isOverdue(status: EnrollmentStatus, dueOn: string | null, today: string): boolean {
  return dueOn !== null && dueOn < today && openStatuses.includes(status);
}
