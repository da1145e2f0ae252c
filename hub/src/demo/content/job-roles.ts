import { businessRoles } from './business-roles.ts';
import { type JobRole } from './job-role.ts';
import { leadershipRoles } from './leadership-roles.ts';
import { technicalRoles } from './technical-roles.ts';

const byId = { ...leadershipRoles, ...technicalRoles, ...businessRoles };

export type JobRoleId = keyof typeof byId;

/** Every job role of the demo company. */
export const jobRoles: Readonly<Record<JobRoleId, JobRole>> = byId;
