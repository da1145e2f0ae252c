import {
  getArgumentValues,
  getNullableType,
  isLeafType,
  visit,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import type { Fields } from '../fields.ts';
import { collectFields, type Selecting } from './collect-fields.ts';
import { completeEntities, givesEntities } from './compile-entities.ts';
import { compileType, type RunFields } from './compile-type.ts';
import { ResolveInfo, type ResolvedField } from './resolve-info.ts';
import { schemaFieldOf } from './schema-fields.ts';
import { settle, type Complete } from './settle.ts';
import { put, type Slot } from './slot.ts';
import type { SubgraphRun } from './subgraph-run.ts';

type Args = Record<string, unknown>;

interface CompiledField extends ResolvedField {
  readonly nodes: readonly FieldNode[];
  readonly nullable: boolean;
  readonly resolve: GraphQLField<unknown, unknown>['resolve'];
  readonly argsOf: (run: SubgraphRun) => Args;
  readonly complete: Complete;
  /** Of a leaf without a resolver. */
  readonly serialize: ((value: unknown) => unknown) | undefined;
}

function hasVariables(node: FieldNode): boolean {
  let found = false;
  visit(node, { SelectionSet: () => false, Variable: () => void (found = true) });
  return found;
}

/** The arguments of a field are the same for every object: they are worked out once for an operation, or a run. */
function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): CompiledField['argsOf'] {
  const fixed = hasVariables(node) ? undefined : getArgumentValues(field, node);
  if (fixed) return () => fixed;
  return (run) => {
    const known = run.args.get(node);
    if (known) return known;
    const args = getArgumentValues(field, node, run.variables);
    run.args.set(node, args);
    return args;
  };
}

/** As graphql-js resolves a field that has no resolver: the property of its name, called where it is a function. */
function resolveByName(
  { fieldName, argsOf }: CompiledField,
  run: SubgraphRun,
  source: unknown,
  info: ResolveInfo,
): unknown {
  const isObject = typeof source === 'object' && source !== null;
  if (!isObject && typeof source !== 'function') return undefined;
  const object = source as Record<string, unknown>;
  const value = object[fieldName];
  return typeof value === 'function' ? value.call(object, argsOf(run), run.context, info) : value;
}

function runField(
  field: CompiledField,
  run: SubgraphRun,
  source: unknown,
  fields: Fields,
  slot: Slot,
): void {
  const { key, resolve, complete } = field;
  const info = new ResolveInfo(field, run, slot);
  let value: unknown;
  try {
    value = resolve
      ? resolve(source, field.argsOf(run), run.context, info)
      : resolveByName(field, run, source, info);
  } catch (error) {
    value = error instanceof Error ? error : new Error(`Unexpected error value: ${String(error)}`);
  }
  settle(run, value, complete, info, field, slot, fields, key);
}

/** Most fields are properties of rows, with nothing to wait for: the short way. False where it is not open. */
function runLeaf(
  { fieldName, key, serialize }: CompiledField,
  source: unknown,
  fields: Fields,
): boolean {
  if (!serialize || typeof source !== 'object' || source === null) return false;
  const value = (source as Record<string, unknown>)[fieldName];
  const isPlain =
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    value instanceof Date;
  if (!isPlain) return false;
  try {
    const serialized = serialize(value);
    if (serialized === null || serialized === undefined) return false;
    put(fields, key, serialized);
    return true;
  } catch {
    // The long way says what is wrong with it.
    return false;
  }
}

function serializerOf(type: GraphQLOutputType): CompiledField['serialize'] {
  const nullable = getNullableType(type);
  return isLeafType(nullable) ? (value) => nullable.serialize(value) : undefined;
}

/** What `completeEntities` completes. */
function representationsOf(_source: unknown, { representations }: Args): unknown {
  return representations;
}

function compileField(
  selecting: Selecting,
  parentType: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
): CompiledField {
  const [node] = nodes;
  const definition =
    node &&
    (parentType.getFields()[node.name.value] ??
      schemaFieldOf(selecting.schema, parentType, node.name.value));
  if (!definition) throw new Error(`Expected a field of ${parentType.name}, but got: ${key}.`);
  const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const name = `${parentType.name}.${definition.name}`;
  const fieldsOf = (type: GraphQLObjectType) => lazyFields(selecting, type, selectionSets);
  const compiler = { fieldsOf, nodes, name };
  const entities = givesEntities(selecting.schema, parentType, definition);
  return {
    key,
    nodes,
    fieldName: definition.name,
    fieldNodes: nodes,
    returnType: definition.type,
    parentType,
    nullable: !String(definition.type).endsWith('!'),
    resolve: entities ? representationsOf : definition.resolve,
    argsOf: argumentsOf(definition, node),
    complete: entities
      ? completeEntities(selecting.schema, compiler)
      : compileType(compiler, definition.type),
    serialize: definition.resolve ? undefined : serializerOf(definition.type),
  };
}

/** Late, for most types that may be at a place never are. */
function lazyFields(
  selecting: Selecting,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): RunFields {
  let compiled: RunFields | undefined;
  return (run, source, fields, parent, container, key, nullable) => {
    compiled ??= compileFields(selecting, type, selectionSets);
    compiled(run, source, fields, parent, container, key, nullable);
  };
}

/** Compiles what runs the fields that `selectionSets` select on objects of `type`. */
export function compileFields(
  selecting: Selecting,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): RunFields {
  const collected = [...collectFields(selecting, type, selectionSets)];
  const isTypename = ([, [node]]: (typeof collected)[number]) => node?.name.value === '__typename';
  const typenames = collected.filter(isTypename).map(([key]) => key);
  const compiled = collected
    .filter((entry) => !isTypename(entry))
    .map(([key, nodes]) => compileField(selecting, type, key, nodes));
  return (run, source, fields, parent, container, key, nullable) => {
    for (const typename of typenames) put(fields, typename, type.name);
    // Most objects have nothing but leaves, and need none.
    let slot: Slot | undefined;
    for (const field of compiled) {
      if (runLeaf(field, source, fields)) continue;
      slot ??= { parent, container, key, nullable };
      runField(field, run, source, fields, slot);
    }
  };
}
