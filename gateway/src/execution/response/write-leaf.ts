import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  type GraphQLLeafType,
} from 'graphql';
import type { TextPieces } from '@loopgraph/kit/text-pieces';

/** Adds a leaf value as JSON; false where it is none of its type. */
export type WriteLeaf = (value: unknown, out: TextPieces) => boolean;

const maxInt = 2 ** 31 - 1;
const minInt = -(2 ** 31);

const writeString: WriteLeaf = (value, out) => {
  if (typeof value !== 'string') return false;
  out.addQuoted(value);
  return true;
};

const writeInt: WriteLeaf = (value, out) => {
  if (typeof value !== 'number' || !Number.isInteger(value)) return false;
  if (value > maxInt || value < minInt) return false;
  out.add(String(value));
  return true;
};

const writeId: WriteLeaf = (value, out) => {
  if (typeof value === 'string') out.addQuoted(value);
  else if (Number.isSafeInteger(value)) out.addQuoted(String(value));
  else return false;
  return true;
};

const writeFloat: WriteLeaf = (value, out) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  out.add(String(value));
  return true;
};

const writeBoolean: WriteLeaf = (value, out) => {
  if (typeof value !== 'boolean') return false;
  out.add(String(value));
  return true;
};

const builtIn: Readonly<Record<string, WriteLeaf>> = {
  [GraphQLString.name]: writeString,
  [GraphQLID.name]: writeId,
  [GraphQLInt.name]: writeInt,
  [GraphQLFloat.name]: writeFloat,
  [GraphQLBoolean.name]: writeBoolean,
};

function writeEnum(type: GraphQLEnumType): WriteLeaf {
  const names = new Map<unknown, string>(
    type.getValues().map(({ name }) => [name, JSON.stringify(name)]),
  );
  return (value, out) => {
    const text = names.get(value);
    if (text === undefined) return false;
    out.add(text);
    return true;
  };
}

/** Undefined where it cannot be written: a list that nests deeper than the stack, or what only a subgraph in this process can give. */
function jsonOf(value: unknown): string | undefined {
  try {
    // In a list, what has no JSON, such as a function, is null.
    return JSON.stringify([value]).slice(1, -1);
  } catch {
    return undefined;
  }
}

/** A custom scalar is what its subgraph says it is. */
const writeCustom: WriteLeaf = (value, out) => {
  if (typeof value === 'string') {
    out.addQuoted(value);
    return true;
  }
  const json = jsonOf(value);
  if (json !== undefined) out.add(json);
  return json !== undefined;
};

/** Writes values of `type` as they came from subgraphs, which have serialised them: it checks and does not convert. */
export function compileLeaf(type: GraphQLLeafType): WriteLeaf {
  if (type instanceof GraphQLEnumType) return writeEnum(type);
  return builtIn[type.name] ?? writeCustom;
}
