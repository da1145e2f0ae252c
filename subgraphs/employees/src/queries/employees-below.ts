import type { Db } from '@loopgraph/kit/database';
import type { Below } from '@loopgraph/kit/nested-connections';
import { nestedOrderBy, pageClauses } from '@loopgraph/kit/page';
import { unnested } from '@loopgraph/kit/sql';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import { and, count, eq, inArray, ne, type SQL } from 'drizzle-orm';
import { employees, type EmployeeRow } from '../tables.ts';
import type { EmployeePage, EmployeeProjection } from './employees.ts';
import { orgUnitTree } from './org-units.ts';

/** Which employees a list below another row gives. */
export interface EmployeesBelow {
  readonly parent: 'manager' | 'jobRole' | 'orgUnit' | 'orgUnitTree';
  readonly includeLeft: boolean;
  /** Where they are many, and the reach may be small. */
  readonly withinReach?: WithinReach | undefined;
}

const parentType = {
  manager: 'uuid',
  jobRole: 'text',
  orgUnit: 'uuid',
  orgUnitTree: 'uuid',
} as const;

function belongTo(
  parentId: SQL,
  { parent, includeLeft, withinReach }: EmployeesBelow,
): SQL | undefined {
  const belongs = {
    manager: () => eq(employees.managerId, parentId),
    jobRole: () => eq(employees.jobRoleId, parentId),
    orgUnit: () => eq(employees.orgUnitId, parentId),
    orgUnitTree: () => inArray(employees.orgUnitId, orgUnitTree(parentId)),
  };
  return and(
    withinReach?.(employees.id),
    belongs[parent](),
    includeLeft ? undefined : ne(employees.status, 'LEFT'),
  );
}

/** A page of the employees below each of `parentIds`. */
export function employeesByParentIds(
  db: Db,
  parentIds: readonly string[],
  page: EmployeePage,
  below: EmployeesBelow,
  { columns }: EmployeeProjection,
): Promise<Below<EmployeeRow>[]> {
  const { where, orderBy, limit } = pageClauses(page);
  const wanted = unnested('wanted', { id: [parentType[below.parent], parentIds] });
  const found = db
    .select(columns)
    .from(employees)
    .where(and(belongTo(wanted.columns.id, below), where))
    .orderBy(...orderBy)
    .limit(limit)
    .as('found');
  return db
    .select({ ...found._.selectedFields, parentId: wanted.columns.id })
    .from(wanted.table)
    .crossJoinLateral(found)
    .orderBy(...nestedOrderBy(page, found));
}

/** How many employees there are below each of `parentIds`. */
export function countEmployeesByParentIds(
  db: Db,
  parentIds: readonly string[],
  below: EmployeesBelow,
): Promise<{ parentId: string; count: number }[]> {
  const wanted = unnested('wanted', { id: [parentType[below.parent], parentIds] });
  const found = db
    .select({ count: count().as('count') })
    .from(employees)
    .where(belongTo(wanted.columns.id, below))
    .as('found');
  return db
    .select({ parentId: wanted.columns.id, count: found.count })
    .from(wanted.table)
    .crossJoinLateral(found);
}
