import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  TypeNameMetaFieldDef,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLError,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { isLate } from '@loopgraph/kit/pace';
import { isFields, ownValue, type Fields, type Path } from '@loopgraph/kit/fields';
import { responseKey } from '@loopgraph/kit/response-key';
import { collectFields, type Selecting } from '@loopgraph/kit/executor/collect-fields';
import { SubgraphError } from '../subgraph-error.ts';

type FieldsByKey = ReadonlyMap<string, readonly FieldNode[]>;

/** What is selected at one place, of objects of `type`, which may be of one that is narrower; undefined beneath leaves. */
class Selected {
  readonly #selecting: Selecting;
  readonly #type: GraphQLCompositeType;
  readonly #sets: readonly SelectionSetNode[];
  readonly #fields = new Map<GraphQLCompositeType, FieldsByKey>();
  readonly #beneath = new Map<readonly FieldNode[], Selected | undefined>();

  constructor(selecting: Selecting, type: GraphQLCompositeType, sets: readonly SelectionSetNode[]) {
    this.#selecting = selecting;
    this.#type = type;
    this.#sets = sets;
  }

  /** The nodes that `key` stands for in `object`; in one of any type that is possible where that is not known. */
  nodesOf(key: string, object: unknown): readonly FieldNode[] | undefined {
    for (const type of this.#typesOf(object)) {
      const fields = this.#fields.get(type) ?? collectFields(this.#selecting, type, this.#sets);
      this.#fields.set(type, fields);
      const nodes = fields.get(key);
      if (nodes) return nodes;
    }
    return undefined;
  }

  #typesOf(object: unknown): readonly GraphQLCompositeType[] {
    const { schema } = this.#selecting;
    if (isFields(object)) {
      const type = schema.getType(String(object['__typename']));
      return [isCompositeType(type) ? type : this.#type];
    }
    return isAbstractType(this.#type) ? schema.getPossibleTypes(this.#type) : [this.#type];
  }

  beneath(nodes: readonly FieldNode[]): Selected | undefined {
    if (this.#beneath.has(nodes)) return this.#beneath.get(nodes);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const type = this.#typeOf(nodes[0]);
    const selected = type && new Selected(this.#selecting, type, sets);
    this.#beneath.set(nodes, selected);
    return selected;
  }

  #typeOf(node: FieldNode | undefined): GraphQLCompositeType | undefined {
    const name = node?.name.value ?? '';
    if (name === TypeNameMetaFieldDef.name) return undefined;
    const { schema } = this.#selecting;
    const possible = isAbstractType(this.#type) ? schema.getPossibleTypes(this.#type) : [];
    for (const type of [this.#type, ...possible]) {
      const field =
        isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
      const named = field && getNamedType(field.type);
      if (named) return isCompositeType(named) ? named : undefined;
    }
    return undefined;
  }
}

function asFarAsShown(path: Path, selectedAtRoot: Selected, root: Fields, keyOf: KeyOfNode): Path {
  let selected: Selected | undefined = selectedAtRoot;
  let value: unknown = root;
  for (const [index, part] of path.entries()) {
    if (typeof part === 'number') {
      value = Array.isArray(value) ? value[part] : undefined;
      continue;
    }
    const nodes: readonly FieldNode[] | undefined = selected?.nodesOf(part, value);
    if (!selected || !nodes?.[0]) return path.slice(0, index);
    value = isFields(value) ? ownValue(value, keyOf(nodes[0])) : undefined;
    selected = selected.beneath(nodes);
  }
  return path;
}

interface Placed {
  readonly error: GraphQLError;
  readonly path: Path;
  /** As much of `path` as the response has; `path` itself where that is all. */
  readonly shown: Path;
}

type KeyOfNode = NonNullable<Selecting['keyOf']>;

function* placesUpTo({ message, extensions }: GraphQLError, path: Path): Generator<string> {
  const kind = [message, extensions['service'], extensions['code']];
  for (let end = path.length; end > 0; end--) yield JSON.stringify([kind, path.slice(0, end)]);
}

/**
 * The same errors, each at a place that the response has: one of a field that nobody asked for of objects of that type, but others
 * at that place or other fields needed, is told where the nearest object or list around it stands, and not at all where the same
 * is told of that, or beneath it. `root` is all that was merged. Yields whenever a slice of work is over: there may be one for
 * each of tens of thousands of fields.
 */
export function* shownErrors(
  errors: readonly GraphQLError[],
  root: Fields,
  selecting: Selecting,
  operation: OperationDefinitionNode,
): Generator<undefined, readonly GraphQLError[], undefined> {
  const type = selecting.schema.getRootType(operation.operation);
  if (errors.length === 0 || !type) return errors;
  const selected = new Selected(selecting, type, [operation.selectionSet]);
  const { keyOf = responseKey } = selecting;
  const placed: Placed[] = [];
  for (const error of errors) {
    if (isLate()) yield;
    const { path = [] } = error;
    placed.push({ error, path, shown: asFarAsShown(path, selected, root, keyOf) });
  }
  if (placed.every(({ path, shown }) => path === shown)) return errors;
  const told = new Set<string>();
  for (const { error, path, shown } of placed) {
    if (isLate()) yield;
    if (path === shown) for (const place of placesUpTo(error, path)) told.add(place);
  }
  const all: GraphQLError[] = [];
  for (const { error, path, shown } of placed) {
    if (isLate()) yield;
    if (path === shown || !(error instanceof SubgraphError)) {
      all.push(error);
      continue;
    }
    const [place = ''] = placesUpTo(error, shown);
    if (told.has(place)) continue;
    told.add(place);
    all.push(error.at(shown));
  }
  return all;
}
