/** All that this subgraph knows of an employee of the employees subgraph. */
export interface EmployeeRef {
  readonly id: string;
}

/** All that this subgraph knows of a competency of the skills subgraph. */
export interface CompetencyRef {
  readonly id: string;
}

/** A completion of the learning subgraph, as the gateway represents it: with what the operation's fields require. */
export interface CourseCompletionRef {
  readonly id: string;
  /** Null where nobody is known to have completed the course. */
  readonly employee?: EmployeeRef | null;
  /** As it came, in RFC 3339. */
  readonly completedAt?: unknown;
}
