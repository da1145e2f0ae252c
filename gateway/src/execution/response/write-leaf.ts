import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  type GraphQLLeafType,
} from 'graphql';
import { quote } from './json-text.ts';

/** A leaf value as JSON; undefined where it is none of its type. */
export type WriteLeaf = (value: unknown) => string | undefined;

const maxInt = 2 ** 31 - 1;
const minInt = -(2 ** 31);

const writeInt: WriteLeaf = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value <= maxInt && value >= minInt
    ? String(value)
    : undefined;

const writeId: WriteLeaf = (value) => {
  if (typeof value === 'string') return quote(value);
  return Number.isSafeInteger(value) ? `"${String(value)}"` : undefined;
};

const builtIn: Readonly<Record<string, WriteLeaf>> = {
  [GraphQLString.name]: (value) => (typeof value === 'string' ? quote(value) : undefined),
  [GraphQLID.name]: writeId,
  [GraphQLInt.name]: writeInt,
  [GraphQLFloat.name]: (value) =>
    typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined,
  [GraphQLBoolean.name]: (value) => (typeof value === 'boolean' ? String(value) : undefined),
};

function writeEnum(type: GraphQLEnumType): WriteLeaf {
  const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, quote(name)]));
  return (value) => texts.get(value);
}

/** A custom scalar is what its subgraph says it is. */
function writeCustom(value: unknown): string {
  // In a list, what has no JSON (a function, which only a subgraph in this process can give) is null.
  return typeof value === 'string' ? quote(value) : JSON.stringify([value]).slice(1, -1);
}

/** Writes values of `type` as they came from subgraphs, which have serialised them: it checks and does not convert. */
export function compileLeaf(type: GraphQLLeafType): WriteLeaf {
  if (type instanceof GraphQLEnumType) return writeEnum(type);
  return builtIn[type.name] ?? writeCustom;
}
