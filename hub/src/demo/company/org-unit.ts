import { type Department, type Division } from '../content/division.ts';
import { type JobRoleId } from '../content/job-roles.ts';

export interface OrgUnit {
  readonly index: number;
  readonly code: string;
  readonly name: string;
  readonly parent: OrgUnit | null;
  /** Null for the company itself, and for its people where it is too small for divisions. */
  readonly division: Division | null;
  readonly department: Department | null;
  /** An index into `sites`. */
  readonly site: number;
  /** The seat of the one who leads it. */
  readonly headSeat: number;
}

/** A place in the organisation, held by one person at a time. */
export interface Seat {
  readonly unit: OrgUnit;
  readonly isHead: boolean;
  /** What its holder works for; both null for the head of the company. */
  readonly division: Division | null;
  readonly department: Department | null;
  readonly role: JobRoleId;
  readonly level: number;
  readonly site: number;
}

export interface Organisation {
  /** The company first, each unit after its parent. */
  readonly units: readonly OrgUnit[];
  /** The head of the company first. */
  readonly seats: readonly Seat[];
}
