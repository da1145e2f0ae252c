import { readFileSync } from 'node:fs';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { expect, test } from 'vitest';
import { planSupergraph } from '../gateway/src/execution/planned-supergraph.ts';
import { housePolicies } from '../gateway/src/access/fields/policies.ts';
import type { Requirement } from '../gateway/src/access/fields/requirement.ts';
import type { Rule } from '../gateway/src/access/fields/rule.ts';

const sdl = readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8');
const { schema, rules } = planSupergraph(sdl, {});
const objects = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
);
const fields = objects.flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({ type: type.name, field })),
);

/** What a viewer who is let in may still lack. */
const requirements = (of: readonly Rule[]): Requirement[] =>
  of.map(({ requirement }) => requirement).filter(({ kind }) => kind !== 'authenticated');

function rulesOfType(type: string): Requirement[] {
  // Every field is under them; so what all fields have in common holds more than that, never less.
  const of = objects.find(({ name }) => name === type);
  const [first = [], ...rest] = Object.keys(of?.getFields() ?? {}).map((field) =>
    requirements(rules.ofField(type, field)),
  );
  return first.filter((one) => rest.every((other) => other.includes(one)));
}

test('a refusal nulls the field and not what encloses it', () => {
  const taking = fields.filter(({ type, field }) => {
    const enclosing = rulesOfType(type);
    const own = requirements(rules.ofField(type, field.name));
    // What an argument tells may be refused too, and with it the field.
    const ofArguments = rules.ofSelected(type, field).revealingArguments.length > 0;
    return (
      isNonNullType(field.type) && (ofArguments || own.some((one) => !enclosing.includes(one)))
    );
  });
  expect(taking.map(({ type, field }) => `${type}.${field.name}`)).toEqual([]);
});

test('no list can be filtered or ordered by what its viewer may not see', () => {
  const telling: string[] = [];
  for (const { type, field } of fields) {
    const connection = getNamedType(field.type);
    const node = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
    if (!node) continue;
    const item = getNamedType(node.type).name;
    const met = requirements(rules.ofField(type, field.name));
    for (const argument of field.args) {
      const input = getNamedType(argument.type);
      const order = isInputObjectType(input) ? input.getFields()['field'] : undefined;
      const orders = order && getNamedType(order.type);
      const uses = isEnumType(orders)
        ? orders.getValues().map(({ name }) => ({
            of: `${orders.name}.${name}`,
            tells: name
              .toLowerCase()
              .replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
          }))
        : isInputObjectType(input)
          ? Object.keys(input.getFields()).map((name) => ({
              of: `${input.name}.${name}`,
              tells: name.replace(/^(min|max)(.)/, (_, __, letter: string) => letter.toLowerCase()),
            }))
          : [];
      for (const { of, tells } of uses) {
        const known = [...met, ...requirements(rules.ofInput(of))];
        const taken = requirements(rules.ofField(item, tells));
        if (taken.some((one) => !known.includes(one)))
          telling.push(`${of} of ${type}.${field.name}`);
      }
    }
  }
  expect(telling).toEqual([]);
});

// Whose evaluation it serves is told by their consents, which row-level security asks for.
test('what people do while learning serves them, their development and evaluation, and nothing else', () => {
  const purposesOf = (field: string) =>
    rules
      .ofField('Enrollment', field)
      .flatMap(({ requirement }) => (requirement.kind === 'purpose' ? [requirement.allow] : []))
      .reduce((all, allow) => all.filter((purpose) => allow.includes(purpose)));
  const served = ['DEVELOPMENT', 'PERFORMANCE_EVALUATION', 'SELF_SERVICE'];
  expect(purposesOf('lastActivityAt')).toEqual(served);
  expect(purposesOf('progress')).toEqual(served);
});

test('every policy that the schema names is defined', () => {
  const named = fields.flatMap(({ type, field }) =>
    rules
      .ofField(type, field.name)
      .flatMap(({ requirement }) =>
        requirement.kind === 'policies' ? requirement.anyOf.flat() : [],
      ),
  );
  expect([...new Set(named)]).toEqual(Object.keys(housePolicies));
});
