import {
  getNullableType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLInt,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputType,
} from 'graphql';

/** What a parameter says, or what was expected of it. */
export type ParameterValue =
  { readonly value: unknown; readonly expected?: undefined } | { readonly expected: string };

const whole = /^-?\d+$/;
const decimal = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function valueOf(text: string, type: GraphQLInputType): ParameterValue {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const value = parseJson(text);
    return Array.isArray(value) ? { value } : { expected: 'a JSON list' };
  }
  if (isInputObjectType(nullable)) {
    const value = parseJson(text);
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isMap ? { value } : { expected: `a JSON object (${nullable.name})` };
  }
  if (isEnumType(nullable)) {
    const names = nullable.getValues().map(({ name }) => name);
    return names.includes(text) ? { value: text } : { expected: `one of ${names.join(', ')}` };
  }
  if (nullable === GraphQLInt) {
    return whole.test(text) ? { value: Number(text) } : { expected: 'a whole number' };
  }
  if (nullable === GraphQLFloat) {
    return decimal.test(text) ? { value: Number(text) } : { expected: 'a number' };
  }
  if (nullable === GraphQLBoolean) {
    if (text === 'true' || text === 'false') return { value: text === 'true' };
    return { expected: 'true or false' };
  }
  return { value: text };
}

/** The JSON value that the texts of one query parameter, one at least, have for a variable of `type`. */
export function parameterValue(
  texts: readonly [string, ...string[]],
  type: GraphQLInputType,
): ParameterValue {
  const [text] = texts;
  const nullable = getNullableType(type);
  if (!isListType(nullable)) {
    if (texts.length === 1) return valueOf(text, nullable);
    return { expected: 'one value' };
  }
  if (texts.length === 1 && text.startsWith('[')) return valueOf(text, nullable);
  const item = nullable.ofType;
  const values = texts.map((each) => valueOf(each, item));
  const wrong = values.find(({ expected }) => expected !== undefined);
  return wrong ?? { value: values.map((each) => ('value' in each ? each.value : undefined)) };
}
