/** All that this subgraph knows of an employee of the employees subgraph. */
export interface EmployeeRef {
  readonly id: string;
}
