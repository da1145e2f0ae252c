import type { Db } from '@loopgraph/kit/database';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import { createEmployeeDetailLoaders } from './loaders/employee-details.ts';
import { createEmployeeLoaders } from './loaders/employees.ts';
import { createOrgUnitLoaders } from './loaders/org-units.ts';

/** The batched, cached reads of one request, whose viewer has this reach. Never share them between requests. */
export function createLoaders(db: Db, withinReach: WithinReach) {
  return {
    ...createEmployeeLoaders(db, withinReach),
    ...createEmployeeDetailLoaders(db),
    ...createOrgUnitLoaders(db),
  };
}

export interface Context {
  readonly loaders: ReturnType<typeof createLoaders>;
}
