import type { QueryPlan } from '@apollo/query-planner';
import type { CallReport, OnCall } from '../execution/call-report.ts';

/** What can be explained of an answer. */
export const explainParts = ['plan', 'sql'] as const;
export type ExplainPart = (typeof explainParts)[number];

/** How an operation was executed, told as it is. */
export interface Explanation {
  readonly parts: ReadonlySet<ExplainPart>;
  /** Says by which plan, and whether that was there already. */
  readonly begin: (plan: QueryPlan, cached: boolean) => void;
  readonly onCall: OnCall;
  /** What was told so far; undefined before `begin`. */
  readonly told: () => ToldExecution | undefined;
}

export interface ToldExecution {
  readonly plan: QueryPlan;
  readonly cached: boolean;
  /** By `performance.now()`. */
  readonly startedAt: number;
  /** In the order in which they were over. */
  readonly calls: readonly CallReport[];
}

export function createExplanation(parts: ReadonlySet<ExplainPart>): Explanation {
  const calls: CallReport[] = [];
  let told: ToldExecution | undefined;
  return {
    parts,
    begin(plan, cached) {
      told = { plan, cached, startedAt: performance.now(), calls };
    },
    onCall: (report) => void calls.push(report),
    told: () => told,
  };
}
