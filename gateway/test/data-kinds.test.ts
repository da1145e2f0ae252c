import { readFileSync } from 'node:fs';
import { personalDataKinds } from '@loopgraph/kit/personal-data';
import {
  buildSchema,
  getNamedType,
  getOperationAST,
  isEnumType,
  isObjectType,
  parse,
  type GraphQLObjectType,
} from 'graphql';
import { expect, test } from 'vitest';
import { dataKindsOf, kindsOfType } from '../src/trail/data-kinds.ts';
import { impersonalTypes, kindsOfPersonalTypes } from '../src/trail/field-kinds.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const schema = buildSchema(read('schema/api.graphql'));

function kindsOf(source: string): readonly string[] {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('expected an operation');
  return dataKindsOf(schema, document, operation);
}

const types = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__') && !/(?:Connection|Edge)$/.test(name));

test('knows of every type of the supergraph whether it is about a person, and of no other', () => {
  const classified = [...Object.keys(kindsOfPersonalTypes), ...impersonalTypes];
  expect(classified.toSorted()).toEqual(types.map(({ name }) => name).toSorted());
});

/** The fields that do not lead to a type that is about a person. */
function ownFields(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields())
    .filter((field) => {
      const result = getNamedType(field.type);
      return !isObjectType(result) || kindsOfType(result.name) === null;
    })
    .map(({ name }) => name);
}

test.for(types.filter(({ name }) => !impersonalTypes.has(name)))(
  'has a kind for every field of $name, and one only',
  (type) => {
    const kinds = Object.values(kindsOfPersonalTypes[type.name] ?? {});
    const named = kinds.flatMap((fields) => fields.split(' ').filter((name) => name !== ''));
    expect(named.toSorted()).toEqual(ownFields(type).toSorted());
  },
);

test('tells the kinds that the leadership question asks for', () => {
  expect(kindsOf(read('schema/operations/leadership-to-team-management.graphql'))).toEqual([
    'IDENTITY',
    'EMPLOYMENT',
    'LEARNING',
    'PERFORMANCE',
  ]);
});

test('looks through fragments, inline and named, and lists of lists', () => {
  expect(
    kindsOf(`query { orgUnits { edges { node { ...Unit } } } }
      fragment Unit on OrgUnit { head { ... on Employee { ... { birthDate } reviews { nodes { narrative } } } } }`),
  ).toEqual(['DEMOGRAPHICS', 'EMPLOYMENT', 'PERFORMANCE', 'NARRATIVE']);
});

test('counts people as their data: a page of nobody’s fields', () => {
  expect(kindsOf('{ employees { totalCount } }')).toEqual(['EMPLOYMENT']);
  expect(kindsOf('{ courses { nodes { completions { pageInfo { endCursor } } } } }')).toEqual([
    'LEARNING',
  ]);
});

test('finds no personal data in the catalogues and the schema', () => {
  expect(
    kindsOf('{ __schema { types { name } } courses { nodes { title } } skills { totalCount } }'),
  ).toEqual([]);
});

test('takes a type that nobody classified for personal', () => {
  const unknown = buildSchema('type Query { secret: Secret } type Secret { a: Int }');
  const document = parse('{ secret { a } }');
  const operation = getOperationAST(document);
  expect(operation && dataKindsOf(unknown, document, operation)).toEqual(['UNCLASSIFIED']);
});

test('has the kinds that clients can be told', () => {
  const told = schema.getType('PersonalDataKind');
  const values = isEnumType(told) ? told.getValues().map(({ name }) => name) : [];
  expect(values.toSorted()).toEqual([...personalDataKinds].toSorted());
});
