import { makePgArray } from 'drizzle-orm/pg-core/utils/array';
import type { PostgresType } from 'postgres';

const element = /"((?:[^"\\]|\\.)*)"|[^,{}]+/gs;

function arrayText(values: unknown): string {
  return Array.isArray(values) ? makePgArray(values) : String(values);
}

/** The elements of an array of one dimension; drizzle-orm's `parsePgArray` drops backslashes. */
function elementsOf(text: string): (string | null)[] {
  return Array.from(text.matchAll(element), ([whole, quoted]) => {
    if (quoted !== undefined) return quoted.replaceAll(/\\(.)/gs, '$1');
    return whole === 'NULL' ? null : whole;
  });
}

function numbersOf(text: string): (number | null)[] {
  return elementsOf(text).map((value) => (value === null ? null : Number(value)));
}

const smallints = 1005;
const names = 1003;
const integers = 1007;
const texts = 1009;
const doubles = 1022;
const oids = 1028;
const regclasses = 2210;
const regnamespaces = 4090;
const uuids = 2951;

const types: Record<string, PostgresType> = {
  texts: {
    to: texts,
    from: [names, texts, regclasses, regnamespaces, uuids],
    serialize: arrayText,
    parse: elementsOf,
  },
  numbers: {
    to: doubles,
    from: [smallints, integers, doubles, oids],
    serialize: arrayText,
    parse: numbersOf,
  },
};

/**
 * What postgres.js has to know of arrays, by their numbers in pg_type, which never change. It would else ask PostgreSQL on each
 * connection that it opens; and where that fails, as when PostgreSQL goes away just then, the process ends by a rejection that
 * nobody can catch.
 */
export const arrayTypes = { fetch_types: false, types };
