import type { Db } from '@loopgraph/kit/database';
import { createEmployeeDetailLoaders } from './loaders/employee-details.ts';
import { createEmployeeLoaders } from './loaders/employees.ts';
import { createOrgUnitLoaders } from './loaders/org-units.ts';

/** The batched, cached reads of one request. Never share them between requests. */
export function createLoaders(db: Db) {
  return {
    ...createEmployeeLoaders(db),
    ...createEmployeeDetailLoaders(db),
    ...createOrgUnitLoaders(db),
  };
}

export interface Context {
  readonly loaders: ReturnType<typeof createLoaders>;
}
