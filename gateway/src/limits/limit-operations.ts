import { setImmediate } from 'node:timers/promises';
import type { GraphqlServerOptions } from '@loopgraph/kit/graphql-server';
import type { GraphQLError } from 'graphql';
import type { GatewayContext } from '../request-context.ts';
import { accountOf } from './budget/account-of.ts';
import { rateLimitFields, secondsUntil } from './budget/rate-limit-fields.ts';
import type { KnownCosts } from './cost/known-costs.ts';
import type { RequestCost } from './cost/operation-cost.ts';
import { budgetFault, requestCost, type GuardOptions } from './guard-requests.ts';
import { introspectionFault, withoutSuggestion } from './introspection.ts';
import { refuse } from './refuse.ts';
import type { Limits } from './role-limits.ts';
import { shapeFault } from './shape/check-shape.ts';
import { isLarge } from './shape/measure-shape.ts';

type Plugin = NonNullable<GraphqlServerOptions<GatewayContext>['plugins']>[number];

export interface LimitOptions extends GuardOptions {
  readonly costs: KnownCosts;
}

/** Ask for `extensions.cost` with the answer, or instead of it. */
const reportHeader = { name: 'loopgraph-cost', value: 'report' };
const dryRunHeader = { name: 'loopgraph-dry-run', value: 'cost' };

function costFault(limits: Limits, { estimated, slices }: RequestCost): GraphQLError | undefined {
  for (const { argument, size } of slices) {
    if (size <= limits.pageSize) continue;
    return refuse(
      'INVALID_PAGE',
      `Expected "${argument}" to be from 1 to ${limits.pageSize}, but got: ${size}.`,
    );
  }
  if (estimated <= limits.cost) return undefined;
  return refuse(
    'COST_TOO_HIGH',
    `Expected an operation that costs at most ${limits.cost}, but got one of: ${Math.ceil(estimated)}.`,
  );
}

/**
 * Refuses operations whose shape or cost is beyond their viewer's limits, and spends what the others cost from the
 * viewer's budget: the estimate before, put right by what came after. Answers a dry run with the estimate alone.
 */
export function limitOperations({ limitsOf, budgets, shapes, costs }: LimitOptions): Plugin {
  return {
    serverWillStart: () =>
      Promise.resolve({
        schemaDidLoadOrUpdate({ apiSchema, coreSupergraphSdl }) {
          if (coreSupergraphSdl !== undefined) costs.learn(apiSchema, coreSupergraphSdl);
        },
      }),
    requestDidStart({ request, response, contextValue }) {
      const { viewer } = contextValue;
      const limits = limitsOf(viewer.roles);
      const account = accountOf(viewer, limits);
      const asks = ({ name, value }: typeof reportHeader) =>
        request.http?.headers.get(name) === value;
      const isDryRun = asks(dryRunHeader);
      let cost: RequestCost | undefined;
      let actual: number | undefined;

      async function spend(estimated: number): Promise<void> {
        const { granted, left } = await budgets.spend(account, estimated);
        if (granted) return;
        const seconds = secondsUntil(account, left, estimated);
        for (const [name, value] of Object.entries(rateLimitFields(account, left, estimated))) {
          response.http.headers.set(name, value);
        }
        response.http.headers.set('retry-after', String(seconds));
        throw budgetFault(left, estimated, seconds);
      }

      function report() {
        return {
          estimated: cost?.estimated ?? 0,
          ...(actual !== undefined && { actual }),
          maximum: limits.cost,
          budget: { left: Math.floor(budgets.left(account)), perMinute: limits.costPerMinute },
        };
      }

      return Promise.resolve({
        async didResolveOperation({ schema, document, operation }) {
          // Which operation is meant cannot be told: the executor says so.
          if (!operation) return;
          const shape = shapes.ofDocument(document);
          const fault =
            shapeFault(limits, shape) ??
            (shape.introspects && !limits.introspection ? introspectionFault() : undefined);
          if (fault) throw fault;
          if (isLarge(shape)) await setImmediate();
          cost = costs.of(schema, document, operation)(request.variables ?? {});
          // Variables that are refused cost nothing: the executor says what is wrong with them.
          if (!cost) return;
          const { estimated, measure } = cost;
          const tooHigh = costFault(limits, cost);
          if (tooHigh && !(isDryRun && tooHigh.extensions['code'] === 'COST_TOO_HIGH')) {
            throw tooHigh;
          }
          if (isDryRun) {
            budgets.giveBack(account, requestCost);
            return;
          }
          await spend(estimated);
          if (isLarge(shape)) await setImmediate();
          contextValue.onData = (data, _errors, keyOf) => {
            actual = measure(data, keyOf);
          };
        },
        responseForOperation() {
          // Without a cost there is something wrong with the request, which is not run either: the executor says what.
          if (!isDryRun || !cost) return Promise.resolve(null);
          contextValue.isDryRun = true;
          response.http.headers.set('cache-control', 'no-store');
          const singleResult = { data: null, extensions: { cost: report() } };
          return Promise.resolve({ http: response.http, body: { kind: 'single', singleResult } });
        },
        willSendResponse() {
          const { body, http } = response;
          if (cost && actual !== undefined) budgets.giveBack(account, cost.estimated - actual);
          if (!http.headers.has('retry-after')) {
            const fields = rateLimitFields(account, budgets.left(account));
            for (const [name, value] of Object.entries(fields)) http.headers.set(name, value);
          }
          if (body?.kind !== 'single') return Promise.resolve();
          const result = body.singleResult;
          if (asks(reportHeader) && cost && !isDryRun) {
            result.extensions = { ...result.extensions, cost: report() };
          }
          if (!limits.introspection && result.errors) {
            result.errors = result.errors.map((error) => ({
              ...error,
              message: withoutSuggestion(error.message),
            }));
          }
          return Promise.resolve();
        },
      });
    },
  };
}
