import {
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { defaultTypeResolver } from 'graphql';
import { isLate } from '../pace.ts';
import type { Fields } from '../fields.ts';
import { Data } from './data.ts';
import { withoutStack } from './placed-error.ts';
import { put, type Slot } from './slot.ts';
import { isPromise, settle, type Complete } from './settle.ts';
import type { SubgraphRun } from './subgraph-run.ts';

/** Runs the fields of an object of a type, which stands at `key` of `container`, what has the slot `parent`. */
export type RunFields = (
  run: SubgraphRun,
  source: unknown,
  fields: Fields,
  parent: Slot | undefined,
  container: Fields | unknown[],
  key: string | number,
  nullable: boolean,
) => void;

export interface TypeCompiler {
  /** The fields that `nodes` select on objects of `type`; the same function for the same type. */
  readonly fieldsOf: (type: GraphQLObjectType) => RunFields;
  readonly nodes: readonly FieldNode[];
  /** What null is refused for. */
  readonly name: string;
}

function completeLeaf(type: GraphQLLeafType): Complete {
  return (_run, value, _info, _slot, container, key) => {
    const serialized = type.serialize(value);
    if (serialized === null || serialized === undefined) {
      throw new Error(
        `Expected \`${String(type)}.serialize(${String(value)})\` to return non-nullable value, returned: ${String(serialized)}`,
      );
    }
    put(container, key, serialized);
  };
}

const ignore = () => undefined;

/** Lets promises that nobody waits for yet reject meanwhile, for which Node.js would end the process. */
function expectRejections(items: readonly unknown[], from: number): void {
  for (const item of items.slice(from)) if (item instanceof Promise) item.catch(ignore);
}

/** Completes lists whose items may be null where `nullableItems` says so; they themselves where `nullable` does. */
export function completeList(
  { nodes }: TypeCompiler,
  nullableItems: boolean,
  completeItem: Complete,
  nullable: boolean,
): Complete {
  const place = { nodes, nullable: nullableItems };
  const completeFrom = (
    run: SubgraphRun,
    from: number,
    items: readonly unknown[],
    info: GraphQLResolveInfo,
    slot: Slot,
    list: unknown[],
  ): void => {
    for (let index = from; index < items.length; index++) {
      if (isLate()) {
        if (from === 0) expectRejections(items, index);
        run.later(() => {
          completeFrom(run, index, items, info, slot, list);
        });
        return;
      }
      settle(run, items[index], completeItem, info, place, slot, list, index);
    }
  };
  return (run, value, info, parent, container, key) => {
    const isIterable = typeof value === 'object' && value !== null && Symbol.iterator in value;
    if (!isIterable) throw new Error(`Expected a list, but got: ${String(value)}.`);
    const items: readonly unknown[] = Array.isArray(value)
      ? value
      : [...(value as Iterable<unknown>)];
    const list: unknown[] = new Array(items.length).fill(null);
    put(container, key, list);
    if (items.length === 0) return;
    completeFrom(run, 0, items, info, { parent, container, key, nullable }, list);
  };
}

/** Completes objects of `type`, which null may stand for where `nullable` says so. */
export function completeObject(
  compiler: TypeCompiler,
  type: GraphQLObjectType,
  nullable: boolean,
): Complete {
  const runFields = compiler.fieldsOf(type);
  const finish: Complete = (run, value, _info, parent, container, key) => {
    const fields = new Data();
    put(container, key, fields);
    runFields(run, value, fields, parent, container, key, nullable);
  };
  if (!type.isTypeOf) return finish;
  const { isTypeOf } = type;
  const checked = (value: unknown): Complete => {
    return (run, isOne, info, slot, container, key) => {
      if (isOne !== true)
        throw new Error(`Expected value of type "${type.name}" but got: ${String(value)}.`);
      finish(run, value, info, slot, container, key);
    };
  };
  return (run, value, info, slot, container, key) => {
    const isOne = isTypeOf.call(type, value, run.context, info);
    const place = { nodes: compiler.nodes, nullable };
    settle(run, isOne, checked(value), info, place, slot, container, key);
  };
}

function completeAbstract(
  compiler: TypeCompiler,
  type: GraphQLAbstractType,
  nullable: boolean,
): Complete {
  const completeByName = new Map<string, Complete>();
  const completeAs = (run: SubgraphRun, name: unknown): Complete => {
    const known = typeof name === 'string' ? completeByName.get(name) : undefined;
    if (known) return known;
    const runtimeType = typeof name === 'string' ? run.of.schema.getType(name) : undefined;
    if (!isObjectType(runtimeType) || !run.of.schema.isSubType(type, runtimeType)) {
      throw new Error(
        `Abstract type "${type.name}" must resolve to one of its object types at runtime, but got: ${String(name)}.`,
      );
    }
    const complete = completeObject(compiler, runtimeType, nullable);
    completeByName.set(runtimeType.name, complete);
    return complete;
  };
  const place = { nodes: compiler.nodes, nullable };
  return (run, value, info, slot, container, key) => {
    const resolveType = type.resolveType ?? defaultTypeResolver;
    const name: unknown = resolveType.call(type, value, run.context, info, type);
    const complete: Complete = (_run, resolved) => {
      completeAs(run, resolved)(run, value, info, slot, container, key);
    };
    if (isPromise(name)) settle(run, name, complete, info, place, slot, container, key);
    else complete(run, name, info, slot, container, key);
  };
}

/** Compiles what completes values of `type` (https://spec.graphql.org/October2021/#CompleteValue()). */
export function compileType(
  compiler: TypeCompiler,
  type: GraphQLOutputType,
  nullable = true,
): Complete {
  if (isNonNullType(type)) return compileType(compiler, type.ofType, false);
  const complete = isListType(type)
    ? completeList(
        compiler,
        !isNonNullType(type.ofType),
        compileType(compiler, type.ofType),
        nullable,
      )
    : isLeafType(type)
      ? completeLeaf(type)
      : isAbstractType(type)
        ? completeAbstract(compiler, type, nullable)
        : completeObject(compiler, type, nullable);
  // It names the field: where it was found says nothing more.
  const refusal = `Cannot return null for non-nullable field ${compiler.name}.`;
  return (run, value, info, slot, container, key) => {
    if (value !== null && value !== undefined) complete(run, value, info, slot, container, key);
    else if (nullable) put(container, key, null);
    else throw withoutStack(() => new Error(refusal));
  };
}
