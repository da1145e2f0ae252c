/** All that this subgraph knows of a job role of the skills subgraph. */
export interface JobRoleRef {
  readonly id: string;
}
