import { isTracing, traced } from '../telemetry/tracing.ts';
import type { Rows, Statement } from './send.ts';

type Run = (statement: Statement) => Promise<Rows>;

/** The first table of a statement, as it stands behind `from`, `into` or `update`. */
const firstTable = /\b(?:from|into|update)\s+"?(\w+)"?(?:\."?(\w+)"?)?/i;

function operationOf(text: string): string {
  return (/\w+/.exec(text)?.[0] ?? 'statement').toUpperCase();
}

function summaryOf(text: string): string {
  const [, schema, table] = firstTable.exec(text) ?? [];
  const target = [schema, table].filter((part) => part !== undefined).join('.');
  return [operationOf(text), target].join(' ').trim();
}

/**
 * Makes a span of each statement, by the conventions of OpenTelemetry for PostgreSQL. Its text has placeholders where the
 * values were, and these go nowhere.
 */
export function traceStatements(run: Run): Run {
  if (!isTracing()) return run;
  return async (statement) => {
    const { text } = statement;
    const summary = summaryOf(text);
    const attributes = {
      'db.system.name': 'postgresql',
      'db.operation.name': operationOf(text),
      'db.query.summary': summary,
      'db.query.text': text,
    };
    return await traced(summary, { kind: 'CLIENT', attributes }, async (span) => {
      const rows = await run(statement);
      span?.setAttribute('db.response.returned_rows', rows.length);
      return rows;
    });
  };
}
