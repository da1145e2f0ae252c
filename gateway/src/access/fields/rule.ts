import type { Requirement } from './requirement.ts';

/** What a requirement is about: the type or the field that it was declared for, or that takes part in it. */
export interface Rule {
  readonly requirement: Requirement;
  /** Of the type or field that has it, such as "Employee.name". */
  readonly coordinate: string;
}
