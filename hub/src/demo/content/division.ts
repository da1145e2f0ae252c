import { type CourseCategory } from './courses.ts';
import { type JobRoleId } from './job-roles.ts';

type Mix<Key extends string> = Readonly<Partial<Record<Key, number>>>;

export interface Department {
  readonly code: string;
  readonly name: string;
  readonly weight: number;
  /** The roles of its people who lead nobody, and how common each is. */
  readonly roles: Mix<JobRoleId>;
}

export interface Division {
  readonly code: string;
  readonly name: string;
  readonly weight: number;
  readonly headRole: JobRoleId;
  readonly managerRole: JobRoleId;
  /** The share of women among its people. */
  readonly women: number;
  readonly departments: readonly Department[];
  /** What its people choose to learn, and how often, where the choice is theirs. */
  readonly interests: Mix<CourseCategory>;
}
