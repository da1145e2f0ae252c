import {
  coerceInputValue,
  GraphQLError,
  isInputType,
  isNonNullType,
  typeFromAST,
  valueFromAST,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import { isFields, setOwn } from './fields.ts';
import { shownValue } from './shown-value.ts';

/** The values of an operation's variables, or what is wrong with them. */
export type VariableValues =
  | { readonly coerced: Record<string, unknown>; readonly errors?: undefined }
  | { readonly coerced?: undefined; readonly errors: readonly GraphQLError[] };

/** How many errors are told: as many as graphql-js tells where it executes. */
const mostErrors = 50;

/** How many values the variables of a request may hold: items of lists and fields of objects, at any depth. */
export const mostVariableValues = 30_000;

/** How many values `value` holds, counted up to the first over `most`; without recursion, for JSON may nest deeper than the stack. */
function countValues(value: unknown, most: number): number {
  let count = 0;
  const left = [value];
  for (let next = left.pop(); next !== undefined && count <= most; next = left.pop()) {
    const inner = Array.isArray(next) ? next : isFields(next) ? Object.values(next) : [];
    count += inner.length;
    if (count > most) break;
    for (const item of inner) if (typeof item === 'object' && item !== null) left.push(item);
  }
  return count;
}

/** Apollo Server knows by their words those that graphql-js has, and no others. */
function faultOfClient(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** Says that there are enough errors. */
class EnoughErrors extends Error {
  override readonly name = 'EnoughErrors';
}

/** Coerces variables one after the other, and gathers what is wrong with them. */
class Coercion {
  readonly coerced: Record<string, unknown> = {};
  readonly errors: GraphQLError[] = [];
  readonly #schema: GraphQLSchema;
  /** An object with many unknown fields is shown in an error for each. */
  readonly #shown = new Map<unknown, string>();
  #valuesLeft = mostVariableValues;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  add(definition: VariableDefinitionNode, sent: Readonly<Record<string, unknown>>): void {
    const { variable, defaultValue, type: typeNode } = definition;
    const name = variable.name.value;
    const type = typeFromAST(this.#schema, typeNode);
    if (!isInputType(type)) throw new Error(`Expected "$${name}" to be of an input type.`);
    if (!Object.hasOwn(sent, name)) {
      if (defaultValue) setOwn(this.coerced, name, valueFromAST(defaultValue, type));
      else if (isNonNullType(type)) {
        const message = `Variable "$${name}" of required type "${String(type)}" was not provided.`;
        this.#fail(new GraphQLError(message, { nodes: definition }));
      }
      return;
    }
    const value = sent[name];
    if (value === null && isNonNullType(type)) {
      const message = `Variable "$${name}" of non-null type "${String(type)}" must not be null.`;
      this.#fail(new GraphQLError(message, { nodes: definition }));
      return;
    }
    this.#valuesLeft -= countValues(value, this.#valuesLeft);
    if (this.#valuesLeft < 0) {
      const message = `Expected variables of at most ${mostVariableValues} values, those in lists and objects counted, but got more.`;
      this.errors.push(faultOfClient(message));
      throw new EnoughErrors();
    }
    const coerced: unknown = coerceInputValue(value, type, (path, invalid, error) => {
      const at = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
      const place = at && ` at "${name}${at}"`;
      const message = `Variable "$${name}" got invalid value ${this.#show(invalid)}${place}; ${error.message}`;
      this.#fail(new GraphQLError(message, { nodes: definition, originalError: error }));
    });
    setOwn(this.coerced, name, coerced);
  }

  #show(value: unknown): string {
    const text = this.#shown.get(value) ?? shownValue(value);
    this.#shown.set(value, text);
    return text;
  }

  #fail(error: GraphQLError): void {
    if (this.errors.length === mostErrors) {
      const message = 'Too many errors processing variables, error limit reached.';
      this.errors.push(faultOfClient(message));
      throw new EnoughErrors();
    }
    this.errors.push(error);
  }
}

/** What is thrown where nothing else is: input objects may nest in each other, deeper than the stack. */
function tooDeep(error: unknown): GraphQLError {
  if (!(error instanceof RangeError)) throw error;
  const message = 'Expected variables that nest less deep, but got others.';
  return faultOfClient(message);
}

/**
 * The values of an operation's variables, with their defaults, as graphql-js coerces them (`getVariableValues`); but of what is
 * wrong with them it tells fifty errors at most, with no more of a value than a message has room for: a body of a megabyte may
 * hold half a million wrong ones, and an object with tens of thousands of unknown fields would be shown in the error for each. Of
 * more than `mostVariableValues` it is said that they are too many.
 */
export function variableValues(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  sent: Readonly<Record<string, unknown>>,
): VariableValues {
  const coercion = new Coercion(schema);
  try {
    for (const definition of definitions) coercion.add(definition, sent);
  } catch (error) {
    if (!(error instanceof EnoughErrors)) return { errors: [tooDeep(error)] };
  }
  const { coerced, errors } = coercion;
  return errors.length > 0 ? { errors } : { coerced };
}
