import {
  isAbstractType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import type { Ordering } from './ordering.ts';

/** A row of which only the columns that the operation needs were read; those in `Always` are always there. */
export type Selected<Row, Always extends keyof Row> = Pick<Row, Always> & Partial<Row>;

/** The value of a column that the projection was to read; throws where it was not, for then `fields` lacks an entry. */
export function column<Row extends object, Key extends keyof Row>(
  row: Row,
  key: Key,
): Exclude<Row[Key], undefined> {
  const value = row[key];
  if (value === undefined) {
    throw new Error(
      `expected the projection to have read "${String(key)}", but the row has: ${Object.keys(row).join(', ')}`,
    );
  }
  return value as Exclude<Row[Key], undefined>;
}

/** Some of the columns of a row. There is one object for each distinct choice, so it can be the key of a map. */
export interface Projection<Columns> {
  /** Typed as all columns, so that a select has the row's types: state results as `Selected<Row, …>`. */
  readonly columns: Columns;
  readonly has: (key: keyof Columns) => boolean;
  /** This projection with `keys` too. */
  readonly and: (keys: readonly (keyof Columns)[]) => Projection<Columns>;
}

interface ProjectionOptions<Key> {
  /** The GraphQL object type whose fields are looked for. */
  readonly type: string;
  /** Columns that are read whatever is asked for: the primary key. Whose row it is, `employeeId`, is among them anyway. */
  readonly always: readonly Key[];
  /** What the resolver of a field reads, where it is not just the column of the same name. */
  readonly fields?: Readonly<Record<string, readonly Key[]>>;
}

export interface Projector<Columns> {
  /** The columns for the fields selected on the value that `info`'s field returns, or on each in its list. */
  readonly of: (info: GraphQLResolveInfo) => Projection<Columns>;
  /** The same where `info`'s field returns a connection: the columns for its nodes. */
  readonly ofNodes: (info: GraphQLResolveInfo) => Projection<Columns>;
  /** As `ofNodes`, with the ordering's keys too where a cursor is asked for. */
  readonly ofConnection: (
    info: GraphQLResolveInfo,
    ordering: Ordering<keyof Columns & string>,
  ) => Projection<Columns>;
}

/** The column of those tables whose rows are about one employee each. */
const subjectKey = 'employeeId';

/**
 * Tells the columns that an operation needs of a row, and whose it is: nobody's row is read without saying so. It looks through fragments, takes `@skip` and `@include` as if the
 * field stayed, and works each field node of a document out once: with a cached document, a row costs one look-up.
 */
export function createProjector<Columns extends object>(
  columns: Columns,
  { type, always: stated, fields = {} }: ProjectionOptions<keyof Columns & string>,
): Projector<Columns> {
  type Key = keyof Columns & string;
  const isKey = (name: string): name is Key => Object.hasOwn(columns, name);
  const ofField = (name: string): readonly Key[] =>
    Object.hasOwn(fields, name) ? (fields[name] ?? []) : isKey(name) ? [name] : [];

  const always = isKey(subjectKey) ? [...stated, subjectKey] : stated;

  const interned = new Map<string, Projection<Columns>>();
  function intern(keys: ReadonlySet<Key>): Projection<Columns> {
    const sorted = [...keys].sort();
    const name = sorted.join();
    const known = interned.get(name);
    if (known) return known;
    const fresh: Projection<Columns> = {
      columns: Object.fromEntries(sorted.map((key) => [key, columns[key]])) as Columns,
      has: (key) => keys.has(key as Key),
      and: (more) => intern(new Set([...keys, ...(more as readonly Key[])])),
    };
    interned.set(name, fresh);
    return fresh;
  }

  function collect(
    node: FieldNode,
    paths: readonly (readonly string[])[],
    info: GraphQLResolveInfo,
  ): Set<Key> {
    const keys = new Set<Key>(always);
    for (const path of paths) {
      for (const name of fieldsAt(node.selectionSet, path, type, info)) {
        for (const key of ofField(name)) keys.add(key);
      }
    }
    return keys;
  }

  function cached(paths: readonly (readonly string[])[]) {
    const byNode = new WeakMap<FieldNode, { keys: Set<Key>; projection: Projection<Columns> }>();
    const ofNode = (node: FieldNode, info: GraphQLResolveInfo) => {
      const known = byNode.get(node);
      if (known) return known;
      const keys = collect(node, paths, info);
      const fresh = { keys, projection: intern(keys) };
      byNode.set(node, fresh);
      return fresh;
    };
    return (info: GraphQLResolveInfo): Projection<Columns> => {
      const [first, ...others] = info.fieldNodes;
      if (!first) return intern(new Set(always));
      const known = ofNode(first, info);
      if (others.length === 0) return known.projection;
      return intern(
        others.reduce((keys, node) => keys.union(ofNode(node, info).keys), new Set(known.keys)),
      );
    };
  }

  const ofNodes = cached([['nodes'], ['edges', 'node']]);
  return {
    of: cached([[]]),
    ofNodes,
    ofConnection: (info, { keys }) =>
      asksForCursor(info) ? ofNodes(info).and(keys.map(({ name }) => name)) : ofNodes(info),
  };
}

const cursorAsked = new WeakMap<FieldNode, boolean>();

/** Whether a cursor is selected on the connection that `info`'s field returns. */
function asksForCursor(info: GraphQLResolveInfo): boolean {
  return info.fieldNodes.some((node) => {
    const known = cursorAsked.get(node);
    if (known !== undefined) return known;
    const at = (...path: string[]) => [...fieldsAt(node.selectionSet, path, undefined, info)];
    const asked =
      at('edges').includes('cursor') ||
      at('pageInfo').some((name) => name === 'startCursor' || name === 'endCursor');
    cursorAsked.set(node, asked);
    return asked;
  });
}

/** The names of the fields selected on `type` (undefined: on any) where `path` leads from a selection set. */
function* fieldsAt(
  selectionSet: SelectionSetNode | undefined,
  path: readonly string[],
  type: string | undefined,
  info: GraphQLResolveInfo,
): Generator<string> {
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      if (path.length === 0) yield selection.name.value;
      else if (selection.name.value === path[0]) {
        yield* fieldsAt(selection.selectionSet, path.slice(1), type, info);
      }
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
    if (
      path.length === 0 &&
      type !== undefined &&
      !applies(fragment?.typeCondition?.name.value, type, info)
    )
      continue;
    yield* fieldsAt(fragment?.selectionSet, path, type, info);
  }
}

function applies(
  condition: string | undefined,
  type: string,
  { schema }: GraphQLResolveInfo,
): boolean {
  if (condition === undefined || condition === type) return true;
  const conditionType = schema.getType(condition);
  const objectType = schema.getType(type);
  return (
    isAbstractType(conditionType) &&
    isObjectType(objectType) &&
    schema.isSubType(conditionType, objectType)
  );
}
