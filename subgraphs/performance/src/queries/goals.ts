import { countRows } from '@loopgraph/kit/count-rows';
import type { Db } from '@loopgraph/kit/database';
import type { DateRange, Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import type { Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { selectByPage } from '@loopgraph/kit/select-by-page';
import { anyOf, given } from '@loopgraph/kit/sql';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import { and, asc, eq, getTableColumns, gte, inArray, lte, sql, type SQL } from 'drizzle-orm';
import { goalCompetencies, goals, type GoalCompetencyRow } from '../tables.ts';

export const goalColumns = getTableColumns(goals);
export type GoalProjection = Projection<typeof goalColumns>;
export type GoalPage = Page<keyof typeof goalColumns>;

export const goalOrdering = createOrderings('goals', {
  DUE_ON: [
    { name: 'dueOn', column: goals.dueOn },
    { name: 'id', column: goals.id },
  ],
});

/** Conditions on goals, joined by and; an absent one always holds. */
export interface GoalConditions {
  readonly employeeId?: Given<string>;
  readonly reviewCycleId?: Given<string>;
  readonly status?: Given<readonly (typeof goals.status.enumValues)[number][]>;
  /** Needing this competency. */
  readonly competencyId?: Given<string>;
  readonly dueOn?: Given<DateRange>;
  /** Where the rows are those of many people. */
  readonly withinReach?: WithinReach | undefined;
}

function needing(competencyId: string): SQL {
  const { goalId, competencyId: needed } = goalCompetencies;
  return sql`exists (select from ${goalCompetencies} where ${goalId} = ${goals.id} and ${needed} = ${competencyId})`;
}

export function goalsMatching(conditions: GoalConditions): SQL | undefined {
  const { employeeId, reviewCycleId, status, competencyId, dueOn } = conditions;
  return and(
    conditions.withinReach?.(goals.employeeId),
    given(employeeId, (employee) => eq(goals.employeeId, employee)),
    given(reviewCycleId, (cycle) => eq(goals.reviewCycleId, cycle)),
    given(status, (states) => inArray(goals.status, [...new Set(states)])),
    given(competencyId, needing),
    given(dueOn?.from, (day) => gte(goals.dueOn, day)),
    given(dueOn?.to, (day) => lte(goals.dueOn, day)),
  );
}

/** The goals that exist among `ids`, in no order. */
export const goalsByIds = selectByIds(goals);

/** The competencies that each of `goalIds` needs; within a goal in the order of their ids. */
export function competenciesByGoalIds(
  db: Db,
  goalIds: readonly string[],
): Promise<GoalCompetencyRow[]> {
  const { goalId, competencyId } = goalCompetencies;
  return db
    .select()
    .from(goalCompetencies)
    .where(anyOf(goalId, goalIds))
    .orderBy(asc(goalId), asc(competencyId));
}

/** The rows of a page of goals, as `Page` has it. */
export const goalsByPage = selectByPage(goals, goalsMatching);

export function countGoals(db: Db, conditions: GoalConditions): Promise<number> {
  return countRows(db, goals, goalsMatching(conditions), conditions.employeeId);
}
