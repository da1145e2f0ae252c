import type { ApolloServerPlugin } from '@loopgraph/kit/graphql-server';
import type { StatementReport } from '@loopgraph/kit/database';
import type { CallReport } from '../execution/call-report.ts';
import type { GatewayContext } from '../request-context.ts';
import type { ExplainPart, ToldExecution } from './explanation.ts';
import { planDiagram } from './plan-diagram.ts';
import { apolloPlan, hivePlan } from './shown-plan.ts';

/** Microseconds are enough. */
function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

function shownStatement({ text, params, rows, ms }: StatementReport) {
  return { text, parameters: params, rows, ms: rounded(ms) };
}

function shownFetch(call: CallReport, from: number, withStatements: boolean) {
  const { subgraph, operation, places, representations, outcome, bytes, statements } = call;
  const asked = places.reduce((sum, { entities }) => sum + (entities?.asked ?? 0), 0);
  return {
    subgraph,
    operation,
    places: places.map(({ path, entities }) => ({ path: path.join('.'), ...entities })),
    representations: { asked, sent: representations },
    outcome,
    rows: statements.reduce((sum, { rows }) => sum + rows, 0),
    bytes: bytes ?? null,
    startedAfterMs: rounded(call.startedAt - from),
    ms: rounded(call.ms),
    ...(withStatements && { statements: statements.map(shownStatement) }),
  };
}

/** What the explain panel of Ruru lists. */
function operationsOf({ plan, calls }: ToldExecution, parts: ReadonlySet<ExplainPart>) {
  const diagram = { type: 'mermaid-js', title: 'Query plan', diagram: planDiagram(plan) };
  const statements = calls.flatMap(({ subgraph, statements: all }) =>
    all.map(({ text, rows, ms }) => ({
      type: 'sql',
      title: `${subgraph}: ${rows} rows in ${rounded(ms)} ms`,
      query: text,
    })),
  );
  return [...(parts.has('plan') ? [diagram] : []), ...(parts.has('sql') ? statements : [])];
}

async function explain(told: ToldExecution, parts: ReadonlySet<ExplainPart>) {
  const calls = told.calls.toSorted((one, other) => one.startedAt - other.startedAt);
  const inOrder = { ...told, calls };
  return {
    ...(parts.has('plan') && {
      plan: { ...(await apolloPlan(told.plan)), cached: told.cached },
    }),
    fetches: calls.map((call) => shownFetch(call, told.startedAt, parts.has('sql'))),
    operations: operationsOf(inOrder, parts),
  };
}

/**
 * Tells with each answer that was asked to be explained how it came about, as `extensions.explain`, and by which plan also as
 * `extensions.queryPlan`; nothing where it was not executed. Nobody may keep such an answer.
 */
export const explainAnswers: ApolloServerPlugin<GatewayContext> = {
  requestDidStart({ contextValue: { explanation } }) {
    if (!explanation) return Promise.resolve();
    const { parts } = explanation;
    return Promise.resolve({
      async willSendResponse({ response: { body, http } }) {
        const told = explanation.told();
        const explained = told && (await explain(told, parts));
        // After all others have had their say of these.
        http.headers.set('cache-control', 'no-store');
        if (!told || body.kind !== 'single') return;
        body.singleResult.extensions = {
          ...body.singleResult.extensions,
          ...(parts.has('plan') && { queryPlan: hivePlan(told.plan) }),
          explain: explained,
        };
      },
    });
  },
};
