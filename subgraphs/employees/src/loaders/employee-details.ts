import { manyForEach, oneForEach } from '@loopgraph/kit/batch';
import type { Db } from '@loopgraph/kit/database';
import { createLoader } from '@loopgraph/kit/loader';
import {
  assignmentsByEmployeeIds,
  consentsByEmployeeIds,
  demographicsByEmployeeIds,
  identityLinksByEmployeeIds,
} from '../queries/employee-details.ts';
import type { AssignmentRow, ConsentRow, DemographicsRow, IdentityLinkRow } from '../tables.ts';

/** The reads of what hangs on an employee, by the employee's id. */
export function createEmployeeDetailLoaders(db: Db) {
  return {
    assignments: createLoader<string, AssignmentRow[]>(async (ids) =>
      manyForEach(ids, await assignmentsByEmployeeIds(db, ids), ({ employeeId }) => employeeId),
    ),
    consents: createLoader<string, ConsentRow[]>(async (ids) =>
      manyForEach(ids, await consentsByEmployeeIds(db, ids), ({ employeeId }) => employeeId),
    ),
    identityLinks: createLoader<string, IdentityLinkRow[]>(async (ids) =>
      manyForEach(ids, await identityLinksByEmployeeIds(db, ids), ({ employeeId }) => employeeId),
    ),
    demographics: createLoader<string, DemographicsRow | null>(async (ids) =>
      oneForEach(ids, await demographicsByEmployeeIds(db, ids), ({ employeeId }) => employeeId),
    ),
  };
}
