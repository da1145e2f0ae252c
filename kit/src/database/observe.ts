import { isLate, paced } from '../pace.ts';
import type { RequestScope } from './request-scope.ts';
import type { Rows, Statement } from './send.ts';
import type { subjectColumnsBy } from './subject-columns.ts';

/** Sees what each statement gave before those who sent it do. */
export type Observe = (statement: Statement, rows: Rows, ms: number) => Promise<void>;

function* addSubjects(
  subjects: Set<string>,
  places: readonly number[],
  { asValues }: Statement,
  rows: Rows,
) {
  for (const place of places) {
    const key = asValues ? place : rows.columns[place]?.name;
    if (key === undefined) continue;
    for (const row of rows) {
      if (isLate()) yield;
      const id: unknown = row[key];
      if (typeof id === 'string') subjects.add(id);
    }
  }
}

/** Does what `scope` asks for with each statement; undefined where that is nothing. */
export function observerFor(
  { subjects, onStatement }: RequestScope,
  subjectColumns: ReturnType<typeof subjectColumnsBy>,
): Observe | undefined {
  if (!subjects && !onStatement) return undefined;
  return async (statement, rows, ms) => {
    const { text, params } = statement;
    onStatement?.({ text, params: params.length, rows: rows.length, ms });
    // What gives no rows, such as an insert without `returning`, may have no columns.
    const columns = rows.length > 0 && subjects ? rows.columns : undefined;
    if (!columns || !subjects) return;
    await paced(addSubjects(subjects, await subjectColumns(columns), statement, rows));
  };
}
