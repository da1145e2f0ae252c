import { type OrgUnit, type Seat } from './org-unit.ts';
import { type JobRoleId } from '../content/job-roles.ts';

/** What someone did before the present assignment. */
export interface PastAssignment {
  readonly startedOn: number;
  readonly endedOn: number;
  readonly unit: OrgUnit;
  readonly role: JobRoleId;
  readonly level: number;
  readonly site: number;
}

export interface Person {
  /** Their place in the company's list of people. */
  readonly index: number;
  /** The present seat; for one who left, the last. */
  readonly seat: Seat;
  readonly hiredOn: number;
  readonly leftOn: number | null;
  /** The first day of the present assignment. */
  readonly assignedOn: number;
  /** The first day of a leave that still lasts. */
  readonly onLeaveSince: number | null;
  readonly past: readonly PastAssignment[];
}
