/** All that this subgraph knows of a competency of the skills subgraph. */
export interface CompetencyRef {
  readonly id: string;
}

/** All that this subgraph knows of an employee of the employees subgraph. */
export interface EmployeeRef {
  readonly id: string;
}
