/** All that this subgraph knows of an employee of the employees subgraph. */
export interface EmployeeRef {
  readonly id: string;
  /** The role that they hold; only where the gateway sent it along. */
  readonly jobRole?: { readonly id: string } | null;
}

/** All that this subgraph knows of a course of the learning subgraph. */
export interface CourseRef {
  readonly id: string;
}

/** All that this subgraph knows of a completion of the learning subgraph. */
export interface CourseCompletionRef {
  readonly id: string;
}

/** All that this subgraph knows of a rating of the performance subgraph. */
export interface ReviewRatingRef {
  readonly id: string;
}
