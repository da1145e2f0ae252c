import {
  isAbstractType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import type { Ordering } from './ordering.ts';
import { createRecentlyUsed } from './recently-used.ts';

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

/** Some of the columns of a row. There is one object for each distinct choice that was used of late, so it can be the key of a map. */
export interface Projection<Columns> {
  /** Typed as all columns, so that a select has the row's types: state results as `Selected<Row, …>`. */
  readonly columns: Columns;
  /**
   * The columns of the rows that it refers to, by the field that does: for a left join, which gives those rows in the same
   * statement. Who reads without one leaves them to the resolver of the field. Where many may be read, those that many of
   * them share are not among them: to read those once each takes less than to read them with each of the many. The same
   * object for the same columns.
   */
  readonly joined: (rows: number) => object;
  readonly has: (key: keyof Columns) => boolean;
  /** This projection with `keys` too. */
  readonly and: (keys: readonly (keyof Columns)[]) => Projection<Columns>;
}

/** What an operation selects on the value of a field. */
type Selecting = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'schema'>;

/** Another table's rows, to which those of this one refer. */
interface Reference {
  readonly projector: { readonly of: (info: Selecting) => { readonly columns: object } };
  /** Whether a large page refers to the same few rows again and again. */
  readonly shared: boolean;
}

interface ProjectionOptions<Key> {
  /** The GraphQL object type whose fields are looked for. */
  readonly type: string;
  /** Columns that are read whatever is asked for: the primary key. Whose row it is, `employeeId`, is among them anyway. */
  readonly always: readonly Key[];
  /** What the resolver of a field reads, where it is not just the column of the same name. */
  readonly fields?: Readonly<Record<string, readonly Key[]>>;
  /** The fields whose rows may be read in the same statement. */
  readonly references?: Readonly<Record<string, Reference>>;
}

export interface Projector<Columns> {
  /** The columns for the fields selected on the value that `info`'s field returns, or on each in its list. */
  readonly of: (info: Selecting) => Projection<Columns>;
  /** The same where `info`'s field returns a connection: the columns for its nodes. */
  readonly ofNodes: (info: Selecting) => Projection<Columns>;
  /** As `ofNodes`, with the ordering's keys too where a cursor is asked for. */
  readonly ofConnection: (
    info: Selecting,
    ordering: Ordering<keyof Columns & string>,
  ) => Projection<Columns>;
}

/** Fewer are joined to what they share: another statement costs about as much as so many rows joined. */
const fewRows = 300;

/** Clients choose freely: of a dozen columns there are thousands of choices. */
const mostProjections = 500;

/** The column of those tables whose rows are about one employee each. */
const subjectKey = 'employeeId';

/** What is needed of a row: its columns, and where the operation selects on the rows that it refers to. */
interface Needed<Key> {
  readonly keys: ReadonlySet<Key>;
  readonly referring: ReadonlyMap<string, readonly FieldNode[]>;
}

function together<Key>(one: Needed<Key>, other: Needed<Key>): Needed<Key> {
  const referring = new Map(one.referring);
  for (const [field, nodes] of other.referring) {
    referring.set(field, [...(referring.get(field) ?? []), ...nodes]);
  }
  return { keys: one.keys.union(other.keys), referring };
}

/**
 * Tells the columns that an operation needs of a row, and whose it is: nobody's row is read without saying so. It looks through fragments, takes `@skip` and `@include` as if the
 * field stayed, and works each field node of a document out once: with a cached document, a row costs one look-up.
 */
export function createProjector<Columns extends object>(
  columns: Columns,
  { type, always: stated, fields = {}, references = {} }: ProjectionOptions<keyof Columns & string>,
): Projector<Columns> {
  type Key = keyof Columns & string;
  const isKey = (name: string): name is Key => Object.hasOwn(columns, name);
  const ofField = (name: string): readonly Key[] =>
    Object.hasOwn(fields, name) ? (fields[name] ?? []) : isKey(name) ? [name] : [];

  const always = isKey(subjectKey) ? [...stated, subjectKey] : stated;

  const interned = createRecentlyUsed<string, Projection<Columns>>(mostProjections);
  function intern(keys: ReadonlySet<Key>, joined: Readonly<Record<string, object>>) {
    const sorted = [...keys].sort();
    const ofJoined = Object.entries(joined).map(([field, its]) => [field, Object.keys(its)]);
    const name = JSON.stringify([sorted, ofJoined]);
    const known = interned.get(name);
    if (known) return known;
    const ofMany = Object.entries(joined).filter(([field]) => references[field]?.shared === false);
    const joinedToMany = ofMany.length === ofJoined.length ? joined : Object.fromEntries(ofMany);
    const fresh: Projection<Columns> = {
      columns: Object.fromEntries(sorted.map((key) => [key, columns[key]])) as Columns,
      joined: (rows) => (rows < fewRows ? joined : joinedToMany),
      has: (key) => keys.has(key as Key),
      and: (more) => intern(new Set([...keys, ...(more as readonly Key[])]), joined),
    };
    interned.set(name, fresh);
    return fresh;
  }

  function project({ keys, referring }: Needed<Key>, { fragments, schema }: Selecting) {
    const joined = [...referring].flatMap(([field, fieldNodes]) => {
      const its = references[field]?.projector.of({ fieldNodes, fragments, schema });
      return its ? [[field, its.columns] as const] : [];
    });
    return intern(keys, Object.fromEntries(joined.sort(([a], [b]) => (a < b ? -1 : 1))));
  }

  function collect(
    node: FieldNode,
    paths: readonly (readonly string[])[],
    info: Selecting,
  ): Needed<Key> {
    const keys = new Set<Key>(always);
    const referring = new Map<string, FieldNode[]>();
    for (const path of paths) {
      for (const field of fieldsAt(node.selectionSet, path, type, info)) {
        const name = field.name.value;
        for (const key of ofField(name)) keys.add(key);
        if (!Object.hasOwn(references, name)) continue;
        const nodes = referring.get(name) ?? [];
        referring.set(name, [...nodes, field]);
      }
    }
    return { keys, referring };
  }

  interface Known {
    readonly needed: Needed<Key>;
    readonly projection: Projection<Columns>;
  }

  function cached(paths: readonly (readonly string[])[]) {
    const byNode = new WeakMap<FieldNode, Known>();
    const ofNode = (node: FieldNode, info: Selecting) => {
      const known = byNode.get(node);
      if (known) return known;
      const needed = collect(node, paths, info);
      const fresh = { needed, projection: project(needed, info) };
      byNode.set(node, fresh);
      return fresh;
    };
    return (info: Selecting): Projection<Columns> => {
      const [first, ...others] = info.fieldNodes;
      if (!first) return intern(new Set(always), {});
      const known = ofNode(first, info);
      if (others.length === 0) return known.projection;
      const needed = others.map((node) => ofNode(node, info).needed);
      return project(needed.reduce(together, known.needed), info);
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
function asksForCursor(info: Selecting): boolean {
  return info.fieldNodes.some((node) => {
    const known = cursorAsked.get(node);
    if (known !== undefined) return known;
    const at = (...path: string[]) =>
      [...fieldsAt(node.selectionSet, path, undefined, info)].map(({ name }) => name.value);
    const asked =
      at('edges').includes('cursor') ||
      at('pageInfo').some((name) => name === 'startCursor' || name === 'endCursor');
    cursorAsked.set(node, asked);
    return asked;
  });
}

/** The fields selected on `type` (undefined: on any) where `path` leads from a selection set. */
function* fieldsAt(
  selectionSet: SelectionSetNode | undefined,
  path: readonly string[],
  type: string | undefined,
  info: Selecting,
): Generator<FieldNode> {
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      if (path.length === 0) yield selection;
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

function applies(condition: string | undefined, type: string, { schema }: Selecting): boolean {
  if (condition === undefined || condition === type) return true;
  const conditionType = schema.getType(condition);
  const objectType = schema.getType(type);
  return (
    isAbstractType(conditionType) &&
    isObjectType(objectType) &&
    schema.isSubType(conditionType, objectType)
  );
}
