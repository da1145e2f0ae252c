import { z } from 'zod';
import type { Facts, Row } from './facts.ts';

type Given = Readonly<Record<string, unknown>>;

const given = z.record(z.string(), z.unknown());

/** The column that a field, an argument or a type is named after. */
export function columnOf(name: string): string {
  return name.replaceAll(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}

/** Columns that are called otherwise than what conditions call them. */
const otherwise: Readonly<Record<string, string>> = {
  cycle: 'review_cycle_id',
  type: 'qualification_type_id',
};

/** Times that PostgreSQL and GraphQL write differently, as one number; everything else as it is. */
export function comparable(value: unknown): unknown {
  const isTime = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
  return isTime ? Date.parse(value) : value;
}

function isWithin(range: Given, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const at = Date.parse(value);
  const bound = (name: string, otherwise: number) => {
    const end = range[name];
    return typeof end === 'string' ? Date.parse(end) : otherwise;
  };
  return (
    at >= bound('from', -Infinity) && at <= bound('to', Infinity) && at < bound('before', Infinity)
  );
}

function isIn(facts: Facts, unit: unknown, wanted: unknown): boolean {
  if (unit === wanted) return true;
  const parent = typeof unit === 'string' ? facts.row('OrgUnit', unit)?.['parent_id'] : null;
  return parent != null && isIn(facts, parent, wanted);
}

/** Whether one condition of a filter holds for a row; null where that is for others to say. */
function holds(facts: Facts, row: Row, name: string, wanted: unknown): boolean | null {
  if (wanted === null) return true;
  if (name === 'orgUnit') return isIn(facts, row['org_unit_id'], wanted);
  const bound = /^(min|max)([A-Z]\w*)$/.exec(name);
  if (bound) {
    const value = row[columnOf(bound[2] ?? '')];
    if (value === null) return false;
    return bound[1] === 'min' ? Number(value) >= Number(wanted) : Number(value) <= Number(wanted);
  }
  const column = [otherwise[name], columnOf(name), `${columnOf(name)}_id`].find(
    (one) => one !== undefined && one in row,
  );
  if (column === undefined) return null;
  const value = row[column];
  if (Array.isArray(wanted)) return wanted.includes(value);
  return typeof wanted === 'object' ? isWithin(given.parse(wanted), value) : value === wanted;
}

/** Which of `rows` a filter lets through; `isExact` says that no condition was left out as unknown. */
export function matching(facts: Facts, rows: readonly Row[], filter: unknown) {
  let isExact = true;
  const conditions = Object.entries(given.parse(filter ?? {}));
  const matched = rows.filter((row) =>
    conditions.every(([name, wanted]) => {
      const known = holds(facts, row, name, wanted);
      if (known === null) isExact = false;
      return known ?? true;
    }),
  );
  return { rows: matched, isExact };
}

const leavers = (row: Row) => row['status'] === 'LEFT';

/** A list of the graph: which field of which object, of what, asked for how. */
export interface List {
  readonly parent: string;
  readonly id: string;
  readonly field: string;
  readonly of: string;
  readonly args: Given;
}

/** The rows that a list is of, as the schema's descriptions say, before its filter; null for lists about nobody. */
export function listed(facts: Facts, list: List): readonly Row[] | null {
  const { parent, id, field, of, args } = list;
  if (!facts.isAboutPeople(of)) return null;
  const rows = facts.rows(of);
  if (parent === 'Query') return rows;
  if (field === 'directReports') {
    const isAsked = (row: Row) => args['includeLeft'] === true || !leavers(row);
    return rows.filter((row) => row['manager_id'] === id && isAsked(row));
  }
  const having = (column: string) => rows.filter((row) => row[column] === id);
  if (of !== 'Employee') return having(`${columnOf(parent)}_id`);
  const here = rows.filter((row) => !leavers(row));
  if (parent === 'JobRole') return here.filter((row) => row['job_role_id'] === id);
  const isDeep = args['includeDescendants'] !== false;
  return here.filter((row) =>
    isDeep ? isIn(facts, row['org_unit_id'], id) : row['org_unit_id'] === id,
  );
}
