import type { Schema } from '@apollo/federation-internals';
import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { applicationsOf } from './applied-directives.ts';
import { requirementOf, type Requirement } from './requirement.ts';
import { revealingInputs, type RevealingInputs } from './revealing-inputs.ts';
import type { Rule } from './rule.ts';

/** An argument that takes part in rules, or whose value may. */
export interface RevealingArgument {
  readonly argument: GraphQLArgument;
  readonly coordinate: string;
}

/** What there is to know of a field that is selected. */
interface SelectedRules {
  /** Those of the field. */
  readonly rules: readonly Rule[];
  /** Its arguments that take part in rules. */
  readonly revealingArguments: readonly RevealingArgument[];
}

/** The rules of a supergraph. */
export interface FieldRules {
  /** All that a viewer must meet to select the field: its own rules, its type's, and those of what it gives. */
  readonly ofField: (type: string, field: string) => readonly Rule[];
  /** The same of a field where it is selected, with its arguments. */
  readonly ofSelected: (type: string, field: GraphQLField<unknown, unknown>) => SelectedRules;
  /** All that a viewer must meet to use an argument, an input field or an enum value, by its coordinate. */
  readonly ofInput: (coordinate: string) => readonly Rule[];
  /** The same for whole values. */
  readonly inputs: RevealingInputs;
}

const none: readonly Rule[] = [];

/** The rules as they were declared, by coordinate. Equal requirements are one object. */
class Declared {
  readonly #rules = new Map<string, Rule[]>();
  readonly #known = new Map<string, Requirement>();

  of(coordinate: string): readonly Rule[] {
    return this.#rules.get(coordinate) ?? none;
  }

  add(coordinate: string, requirement: Requirement): void {
    const text = JSON.stringify(requirement);
    const known = this.#known.get(text) ?? requirement;
    this.#known.set(text, known);
    const rules = this.#rules.get(coordinate) ?? [];
    if (rules.some((rule) => rule.requirement === known)) return;
    this.#rules.set(coordinate, [...rules, { requirement: known, coordinate }]);
  }

  addAll(coordinate: string, from: string): void {
    for (const { requirement } of this.of(from)) this.add(coordinate, requirement);
  }
}

/** Each object type that implements an interface, with the names of that interface and of its fields. */
function implementations(schema: GraphQLSchema) {
  const faces = Object.values(schema.getTypeMap()).filter((type) => isInterfaceType(type));
  return faces.flatMap((face) =>
    schema
      .getPossibleTypes(face)
      .map(({ name }) => ({ face: face.name, name, fields: Object.keys(face.getFields()) })),
  );
}

/**
 * What holds for an interface's field holds for that of whatever implements it. The other way round, one who asks an
 * interface has to meet the rules of all that may answer, as composition has it for the directives of federation
 * (https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#authenticated).
 */
function shareAlongInterfaces(
  declared: Declared,
  schema: GraphQLSchema,
  downwards: ReadonlySet<string>,
): void {
  const shared = implementations(schema);
  for (const { face, name, fields } of shared) {
    for (const field of fields) {
      const coordinate = `${face}.${field}`;
      if (downwards.has(coordinate)) declared.addAll(`${name}.${field}`, coordinate);
    }
  }
  for (const { face, name, fields } of shared) {
    declared.addAll(face, name);
    for (const field of fields) declared.addAll(`${face}.${field}`, `${name}.${field}`);
  }
}

/** Reads the rules of `supergraph`; throws where `@reveals` names a field that `schema`, its API, has not. */
export function readFieldRules(supergraph: Schema, schema: GraphQLSchema): FieldRules {
  const declared = new Declared();
  for (const directive of ['authenticated', 'requiresScopes', 'policy', 'purpose'] as const) {
    for (const applied of applicationsOf(supergraph, directive)) {
      declared.add(applied.coordinate, requirementOf(directive, applied.arguments));
    }
  }
  // Federation forbids its own directives on interfaces: there, composition has put what the implementations declare.
  const purposes = applicationsOf(supergraph, 'purpose').map(({ coordinate }) => coordinate);
  shareAlongInterfaces(declared, schema, new Set(purposes));

  function ofField(type: string, name: string): readonly Rule[] {
    const parent = schema.getType(type);
    const field =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!field) return none;
    const given = declared.of(getNamedType(field.type).name);
    return [...declared.of(type), ...declared.of(`${type}.${name}`), ...given];
  }

  const inputRules = readInputRules(supergraph, schema, ofField);
  const ofInput = (coordinate: string) => inputRules.get(coordinate) ?? none;
  const inputs = revealingInputs(ofInput);

  // Each type has definitions of its own.
  const known = new WeakMap<GraphQLField<unknown, unknown>, SelectedRules>();
  function ofSelected(type: string, field: GraphQLField<unknown, unknown>): SelectedRules {
    const found = known.get(field);
    if (found) return found;
    const { name, args } = field;
    const revealingArguments = args
      .map((argument) => ({ argument, coordinate: `${type}.${name}(${argument.name}:)` }))
      .filter(
        ({ argument, coordinate }) =>
          ofInput(coordinate).length > 0 || inputs.matters(argument.type),
      );
    const ofThis = { rules: ofField(type, name), revealingArguments };
    known.set(field, ofThis);
    return ofThis;
  }

  return { ofField, ofSelected, ofInput, inputs };
}

/** The rules of arguments, input fields and enum values, by coordinate: those of the fields that they tell of. */
function readInputRules(
  supergraph: Schema,
  schema: GraphQLSchema,
  ofField: FieldRules['ofField'],
): ReadonlyMap<string, readonly Rule[]> {
  const inputs = new Map<string, readonly Rule[]>();
  const add = (coordinate: string, rules: readonly Rule[]) =>
    inputs.set(coordinate, [...new Set([...(inputs.get(coordinate) ?? none), ...rules])]);
  for (const { coordinate, arguments: given } of applicationsOf(supergraph, 'reveals')) {
    const revealed = String(given['field']);
    const [type = '', name = '', ...rest] = revealed.split('.');
    const parent = schema.getType(type);
    const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
    if (!Object.hasOwn(fields, name) || rest.length > 0) {
      throw new Error(
        `Expected @reveals on ${coordinate} to name a field such as "Employee.name", but got: "${revealed}".`,
      );
    }
    add(coordinate, ofField(type, name));
  }
  for (const { face, name, fields } of implementations(schema)) {
    for (const coordinate of [...inputs.keys()]) {
      const [, type, rest = ''] = /^(\w+)\.(\w+\(.*)$/.exec(coordinate) ?? [];
      const other = type === face ? name : type === name ? face : undefined;
      const isShared = fields.includes(rest.split('(')[0] ?? '');
      if (other !== undefined && isShared) add(`${other}.${rest}`, inputs.get(coordinate) ?? none);
    }
  }
  return inputs;
}
