import { getNamedType, isLeafType, isObjectType, type GraphQLObjectType } from 'graphql';
import { z } from 'zod';
import type { Viewer } from '../../kit/src/viewer.ts';
import { idKey, type Asked } from './asked.ts';
import {
  fieldsOf,
  isFields,
  type Fields,
  type Holder,
  type Looking,
  type Oracle,
} from './looking.ts';
import { columnOf, comparable } from './matching.ts';
import { isMention, lookAtMentioned } from './mentioned.ts';
import { lookAtPage } from './page.ts';
import { isAdministrator, mayKnowNames, maySeeField, maySeePerson, maySeeRow } from './rights.ts';

const answerShape = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) }))
    .default([]),
});

/** Codes of errors that stand for a field that was refused; the rest of the answer is whole. */
const refusals: ReadonlySet<string> = new Set([
  'UNAUTHORIZED_FIELD_OR_TYPE',
  'PURPOSE_NOT_ALLOWED',
]);
/** What is wrong with what was asked, or with a machine that is too busy; no fault of the house. */
const mistakes =
  /^(INVALID_\w+|NOT_FOUND|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT|SUBGRAPH_TIMEOUT|AUDIT_UNAVAILABLE)$/;

/** Whether an argument tells names, for it orders people by them. */
function ordersByName(field: string, args: Fields): boolean {
  const order = args['orderBy'];
  return /^(employees|directReports)$/.test(field) && isFields(order) && order['field'] === 'NAME';
}

function isOpen({ viewer, asked }: Looking, type: string, key: string, result: string): boolean {
  const { field, args } = asked.selected(key);
  if (ordersByName(field, args) && !mayKnowNames(viewer)) return false;
  return maySeeField(viewer, type, field, result);
}

/** Looks at a leaf: that it is what its row says. */
function lookAtLeaf(
  { facts, isWhole, complain }: Looking,
  column: string,
  value: unknown,
  { type, row }: Holder,
  place: string,
): void {
  if (!row || !facts.isAboutPeople(type) || !(column in row)) return;
  if (comparable(value) === comparable(row[column])) return;
  if (value !== null || isWhole) complain(place, JSON.stringify(row[column]), value);
}

/** Looks at what a row refers to, or a look-up finds: that it is that, and there where the viewer may see it. */
function lookAtReference(
  { facts, sees, isWhole, complain }: Looking,
  { field, id, of }: { readonly field: string; readonly id: unknown; readonly of: string },
  value: unknown,
  place: string,
): void {
  if (typeof id !== 'string' || !facts.isAboutPeople(of)) return;
  const row = facts.row(of, id);
  const isThere = row !== undefined && sees(of, row);
  const got = value === null ? null : fieldsOf(value)[idKey];
  if (got === null) {
    if (isThere && isWhole) complain(place, `the ${of} ${id}`, null);
  } else if (got !== id || (!isThere && !isMention(field))) {
    complain(place, isThere ? `the ${of} ${id}` : 'null, for it is out of reach', got);
  }
}

/** Looks at what has no id: that one row of its holder's says all of it. */
function lookAtPart(
  { asked, facts, complain }: Looking,
  type: string,
  fields: Fields,
  { id }: Holder,
  place: string,
): void {
  const told = Object.entries(fields).flatMap(([key, value]): [string, unknown][] => {
    const column = columnOf(asked.selected(key).field);
    if (isFields(value)) return [[`${column}_id`, value[idKey]]];
    return value === null ? [] : [[column, comparable(value)]];
  });
  const isTold = facts
    .partsOf(type, id)
    .some((row) =>
      told.every(([column, value]) => !(column in row) || comparable(row[column]) === value),
    );
  if (!isTold) complain(place, `a ${type} of ${id}`, fields);
}

function lookAtField(
  looking: Looking,
  type: GraphQLObjectType,
  key: string,
  value: unknown,
  holder: Holder,
  place: string,
): void {
  const { asked, facts, tally, viewer, complain } = looking;
  const { field, args } = asked.selected(key);
  const defined = type.getFields()[field];
  if (!defined) return;
  const result = getNamedType(defined.type);
  const isOfOthers = field === 'accesses' && holder.id !== viewer.employeeId;
  if (!isOpen(looking, type.name, key, result.name) || (isOfOthers && !isAdministrator(viewer))) {
    tally.refused++;
    if (value !== null) complain(place, 'null, for it is refused to this viewer', value);
    return;
  }
  tally.open++;
  const own = holder.type === type.name ? holder : { ...holder, row: undefined };
  if (isLeafType(result)) {
    if (field === 'viewerName' && typeof value === 'string') {
      looking.named.push({ record: holder.id, name: value });
      looking.lookers.add(value);
    }
    lookAtLeaf(looking, columnOf(field), value, own, place);
    return;
  }
  if (!isObjectType(result)) return;
  const id = type.name === 'Query' ? args['id'] : own.row?.[`${columnOf(field)}_id`];
  lookAtReference(looking, { field, id, of: result.name }, value, place);
  if (value === null) return;
  if (result.name.endsWith('Connection')) {
    const of = result.name.replace(/Connection$/, '');
    const list = { parent: type.name, field, id: holder.id, args, of };
    lookAtPage(looking, fieldsOf(value), list, place);
  }
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const [at, item] of items.entries()) {
    if (item === null) continue;
    const here = Array.isArray(value) ? `${place}[${at}]` : place;
    const fields = fieldsOf(item);
    lookAtObject(looking, result, field, fields, holder, here);
    if (facts.isPart(result.name)) lookAtPart(looking, result.name, fields, holder, here);
  }
}

function lookAtObject(
  looking: Looking,
  type: GraphQLObjectType,
  field: string,
  fields: Fields,
  holder: Holder,
  place: string,
): void {
  const { facts, sees, complain } = looking;
  const id = fields[idKey];
  const row = typeof id === 'string' ? facts.row(type.name, id) : undefined;
  if (facts.isAboutPeople(type.name)) {
    if (!row) {
      complain(place, `a ${type.name} that there is`, id);
      return;
    }
    if (!sees(type.name, row)) {
      lookAtMentioned(looking, field, fields, place);
      return;
    }
  }
  const here = typeof id === 'string' ? { type: type.name, id, row } : holder;
  for (const [key, value] of Object.entries(fields)) {
    if (key !== idKey) lookAtField(looking, type, key, value, here, `${place}.${key}`);
  }
}

/** Looks for names anywhere, in cursors and messages too; those that someone within reach has too may be theirs. */
function lookForNames(
  { facts, viewer, reaches, cursors, lookers, complain }: Looking,
  answer: string,
): void {
  const opened = cursors.map((cursor) => Buffer.from(cursor, 'base64url').toString());
  const all = [answer, ...opened].join('\n');
  for (const [name, people] of facts.names) {
    if (mayKnowNames(viewer) && (people.some(reaches) || lookers.has(name))) continue;
    if (all.includes(name)) complain('', `no "${name}" anywhere`, all);
  }
}

/** What is wrong with an answer: what its viewer may not see and is there, and what they may see and is not. */
export function faultsOf(oracle: Oracle, asked: Asked, viewer: Viewer, answer: string): string[] {
  const { facts, schema } = oracle;
  const { data, errors } = answerShape.parse(JSON.parse(answer));
  const others = errors.filter(({ extensions }) => !refusals.has(extensions.code));
  const faults = others
    .filter(({ extensions }) => !mistakes.test(extensions.code))
    .map(({ extensions, message }) => `${extensions.code}: ${message}`);
  // A list that is never null takes what it is part of with it, where its order tells names.
  const loses = !mayKnowNames(viewer) && JSON.stringify(asked).includes('NAME');
  const looking: Looking = {
    ...oracle,
    asked,
    viewer,
    isWhole: others.length === 0 && !loses,
    cursors: [],
    lookers: new Set(),
    sees: (type, row) => maySeeRow(viewer, facts, type, row),
    reaches: (person) => maySeePerson(viewer, facts, person),
    complain(place, expected, got) {
      faults.push(`${place}: expected ${expected}, but got ${JSON.stringify(got).slice(0, 200)}`);
    },
  };
  const query = schema.getQueryType();
  if (query && isFields(data)) {
    lookAtObject(looking, query, '', data, { type: 'Query', id: '', row: undefined }, '');
  }
  lookForNames(looking, answer);
  return faults;
}
