import { and, sql, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { oncePerObject } from './batch.ts';
import { beginStatement, buildStatement, type RunStatement } from './database/build-statement.ts';
import type { Db } from './database.ts';
import { joinReferred, type Referred } from './join-referred.ts';
import { pageClauses, type Page } from './page.ts';
import type { Projection } from './projection.ts';
import { createRecentlyUsed, type RecentlyUsed } from './recently-used.ts';

/** Gives the rows of a page, one more than its size where there are further ones, and of those what `conditions` let through. */
export type SelectByPage<Table extends PgTable, Conditions> = (
  db: Db,
  page: Page,
  conditions: Conditions,
  projection: Projection<Table['_']['columns']>,
) => Promise<Table['$inferSelect'][]>;

/** How many statements are kept of one choice of columns: one for each choice of conditions, and for each small page. */
const mostShapes = 50;

/**
 * Pages of up to so many rows have a statement for each size, of which PostgreSQL keeps the plan: to make one takes it as long
 * as to read them.
 */
const mostOfOneSize = 100;

/** What a statement is run with, and which one that is. */
interface Shaped {
  /** By the names of placeholders. */
  readonly values: Record<string, unknown>;
  /** What tells statements apart: the places of the values, and the functions. */
  readonly shape: unknown[];
}

/** A number for each function. */
let functions = 0;
const numberOf = oncePerObject<object, number>(() => functions++);

function isRecord(value: object): value is Readonly<Record<string, unknown>> {
  // graphql-js makes input objects without a prototype.
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** Adds what `value`, at the place `name`, has for a statement; false where it has a list, or an object that is no record. */
function addTo(shaped: Shaped, value: unknown, name: string): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'function') {
    shaped.shape.push(name, numberOf(value));
    return true;
  }
  if (typeof value !== 'object' || value instanceof Date) {
    shaped.values[name] = value instanceof Date ? value.toISOString() : value;
    shaped.shape.push(name);
    return true;
  }
  if (!isRecord(value)) return false;
  for (const key in value) if (!addTo(shaped, value[key], `${name}.${key}`)) return false;
  return true;
}

/** `value` with a placeholder for each value that `addTo` adds of it. */
function templateOf(value: unknown, name: string): unknown {
  if (value === null || value === undefined || typeof value === 'function') return value;
  if (typeof value !== 'object' || value instanceof Date) return sql.placeholder(name);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, templateOf(inner, `${name}.${key}`)]),
  );
}

function addBoundTo(shaped: Shaped, bound: Page['after'], name: 'after' | 'before'): void {
  for (const [index, value] of bound?.entries() ?? []) {
    shaped.values[`${name}.${index}`] = value;
    shaped.shape.push(`${name}.${index}`);
  }
}

function templateOfBound(bound: Page['after'], name: 'after' | 'before') {
  return bound?.map((_, index) => sql.placeholder(`${name}.${index}`));
}

/** One more row than the page has; undefined where a page is not small. */
function limitInText({ size }: Page): number | undefined {
  return size <= mostOfOneSize ? size + 1 : undefined;
}

/**
 * Makes what reads pages of `table`, with what projections join of `referred`: the text of a statement once for all pages and
 * conditions of a shape, and small ones of a size. `matching` may not look at the values of conditions, which it gets
 * placeholders for; only whether they are there. Functions among them are a part of the shape: each has a statement of its own.
 * Where there are lists, it gets all as they are, and the statement is made anew.
 */
export function selectByPage<Table extends PgTable, Conditions extends object>(
  table: Table,
  matching: (conditions: Conditions) => SQL | undefined,
  referred?: Referred,
): SelectByPage<Table, Conditions> {
  type Run = RunStatement<Table['$inferSelect'][]>;
  const from: PgTable = table;

  function build(page: Page, conditions: Conditions, columns: object, joined: object): Run {
    const { where, orderBy } = pageClauses(page);
    const limit = limitInText(page);
    // Of one table and what is joined to it; that it gives rows of `table` is said below.
    const selected: Record<string, PgColumn> = { ...columns, ...joined };
    const select = beginStatement()
      .select(selected)
      .from(from)
      .where(and(matching(conditions), where))
      .orderBy(...orderBy);
    if (referred) joinReferred(select, joined, referred);
    if (limit === undefined) select.limit(sql.placeholder('limit'));
    return buildStatement<Table['$inferSelect'][]>(select, limit);
  }

  const knownOf = oncePerObject<object, (joined: object) => RecentlyUsed<string, Run>>(() =>
    oncePerObject(() => createRecentlyUsed(mostShapes)),
  );

  return (db, page, conditions, projection) => {
    const joined = projection.joined(page.size);
    const { ordering, backward, size, after, before } = page;
    const limit = size + 1;
    const shape = [ordering.name, backward, limitInText(page)];
    const shaped: Shaped = { values: { limit }, shape };
    if (!addTo(shaped, conditions, 'where')) {
      return build(page, conditions, projection.columns, joined)(db, { limit });
    }
    addBoundTo(shaped, after, 'after');
    addBoundTo(shaped, before, 'before');
    const known = knownOf(projection)(joined);
    const key = shaped.shape.join(' ');
    let run = known.get(key);
    if (!run) {
      const bounds = {
        after: templateOfBound(after, 'after'),
        before: templateOfBound(before, 'before'),
      };
      // Placeholders stand for values wherever drizzle-orm takes those.
      const conditionsOfShape = templateOf(conditions, 'where') as Conditions;
      run = build({ ...page, ...bounds }, conditionsOfShape, projection.columns, joined);
      known.set(key, run);
    }
    return run(db, shaped.values);
  };
}
