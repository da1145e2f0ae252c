import type { GraphqlServerOptions } from '@loopgraph/kit/graphql-server';
import type { FastifyInstance, preHandlerAsyncHookHandler } from 'fastify';
import type { GatewayContext } from '../request-context.ts';
import { affordsWith, type Affords } from './affords.ts';
import { answerBatches } from './answer-batches.ts';
import type { Budgets } from './budget/budgets.ts';
import { createKnownCosts } from './cost/known-costs.ts';
import { admitRequests, guardSources } from './guard-requests.ts';
import { limitOperations } from './limit-operations.ts';
import { measureAhead } from './measure-ahead.ts';
import { limitsByRoles, type LimitsOf, type RoleLimits } from './role-limits.ts';
import { createKnownShapes } from './shape/known-shapes.ts';

export interface LimitsOptions {
  readonly byRole: RoleLimits;
  readonly budgets: Budgets;
  /** Told of each request that is refused before its operation is looked at. */
  readonly onRefused: (code: string) => void;
}

/** How the limits take part in a request: after the viewer is known, and once its operation is. */
export interface LimitParts {
  /** What those who hold these roles may ask for. */
  readonly of: LimitsOf;
  /** For every route that runs operations, before anything else. */
  readonly admit: preHandlerAsyncHookHandler;
  /** Makes the next one of routes that take batches. */
  readonly answerBatches: (web: FastifyInstance) => preHandlerAsyncHookHandler;
  /** For routes that take the text of operations, once that is the one that is run. */
  readonly guard: preHandlerAsyncHookHandler;
  /** For those who choose how much an operation asks for at a time. */
  readonly affords: Affords;
  /** Does for an operation that is warmed what its first request would wait for. */
  readonly measureAhead: ReturnType<typeof measureAhead>;
  readonly plugin: NonNullable<GraphqlServerOptions<GatewayContext>['plugins']>[number];
}

export function createLimits({ byRole, ...given }: LimitsOptions): LimitParts {
  const known = { shapes: createKnownShapes(), costs: createKnownCosts() };
  const options = { ...given, ...known, limitsOf: limitsByRoles(byRole) };
  return {
    of: options.limitsOf,
    admit: admitRequests(options),
    answerBatches: (web) => answerBatches(web, options),
    guard: guardSources(options),
    affords: affordsWith(options.limitsOf, known.costs),
    measureAhead: measureAhead({ byRole, ...known }),
    plugin: limitOperations(options),
  };
}
