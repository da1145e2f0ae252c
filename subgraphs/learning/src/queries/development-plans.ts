import { countRows } from '@loopgraph/kit/count-rows';
import type { Db } from '@loopgraph/kit/database';
import type { Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { selectByPage } from '@loopgraph/kit/select-by-page';
import { anyOf, given } from '@loopgraph/kit/sql';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import { and, asc, eq, getTableColumns, type SQL } from 'drizzle-orm';
import {
  developmentActions,
  developmentPlans,
  type DevelopmentActionRow,
  type DevelopmentPlanRow,
  type DevelopmentPlanStatus,
} from '../tables/development-plans.ts';

export const developmentPlanColumns = getTableColumns(developmentPlans);
type DevelopmentPlanProjection = Projection<typeof developmentPlanColumns>;

export const developmentActionColumns = getTableColumns(developmentActions);
type DevelopmentActionProjection = Projection<typeof developmentActionColumns>;

export const developmentPlanOrdering = createOrderings('developmentPlans', {
  CREATED_AT: [
    { name: 'createdAt', column: developmentPlans.createdAt },
    { name: 'id', column: developmentPlans.id },
  ],
});

/** Conditions on plans, joined by and; an absent one always holds. */
export interface DevelopmentPlanConditions {
  readonly employeeId?: Given<string>;
  readonly status?: Given<readonly DevelopmentPlanStatus[]>;
  /** Where the rows are those of many people. */
  readonly withinReach?: WithinReach | undefined;
}

function matching({ employeeId, status, withinReach }: DevelopmentPlanConditions): SQL | undefined {
  return and(
    withinReach?.(developmentPlans.employeeId),
    given(employeeId, (employee) => eq(developmentPlans.employeeId, employee)),
    given(status, (states) => anyOf(developmentPlans.status, states)),
  );
}

/** The plans that exist among `ids`, in no order. */
export const developmentPlansByIds = selectByIds(developmentPlans);

/** The active plans of `employeeIds`, at most one of each, in no order. */
export function activeDevelopmentPlansByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
  { columns }: DevelopmentPlanProjection,
): Promise<DevelopmentPlanRow[]> {
  return db
    .select(columns)
    .from(developmentPlans)
    .where(
      and(anyOf(developmentPlans.employeeId, employeeIds), eq(developmentPlans.status, 'ACTIVE')),
    );
}

/** The actions of each of `developmentPlanIds`, in the plan's order. */
export function developmentActionsByPlanIds(
  db: Db,
  developmentPlanIds: readonly string[],
  { columns }: DevelopmentActionProjection,
): Promise<DevelopmentActionRow[]> {
  const { developmentPlanId, position } = developmentActions;
  return db
    .select(columns)
    .from(developmentActions)
    .where(anyOf(developmentPlanId, developmentPlanIds))
    .orderBy(asc(developmentPlanId), asc(position));
}

/** The rows of a page of development plans, as `Page` has it. */
export const developmentPlansByPage = selectByPage(developmentPlans, matching);

export function countDevelopmentPlans(
  db: Db,
  conditions: DevelopmentPlanConditions,
): Promise<number> {
  return countRows(db, developmentPlans, matching(conditions), conditions.employeeId);
}
