import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { manyForEach } from './batch.ts';
import { Connection } from './connection.ts';
import { createLoader } from './loader.ts';
import type { Page } from './page.ts';
import type { Projection, Projector } from './projection.ts';

/** A row, and the key of the parent that it was read below. */
export type Below<Row> = Row & { readonly parentId: string };

interface NestedConnections<Args, Conditions, Columns, Row> {
  readonly projector: Projector<Columns>;
  /** Checks the arguments: which page, of the rows that meet which conditions. */
  readonly parse: (args: Args) => {
    readonly page: Page<keyof Columns & string>;
    readonly conditions: Conditions;
  };
  /** A page of rows below each parent, in one statement; within a parent in the page's order. */
  readonly read: (
    parentIds: readonly string[],
    page: Page<keyof Columns & string>,
    conditions: Conditions,
    projection: Projection<Columns>,
  ) => Promise<Below<Row>[]>;
  /** How many rows there are below each parent, in one statement; parents without any may be left out. */
  readonly count: (
    parentIds: readonly string[],
    conditions: Conditions,
  ) => Promise<readonly { readonly parentId: string; readonly count: number }[]>;
}

/**
 * Connections below many parents of one request: however many parents there are, a field of the operation costs one
 * statement for its rows and one for its counts, each only where asked for.
 */
export function createNestedConnections<Args, Conditions, Columns, Row extends object>({
  projector,
  parse,
  read,
  count,
}: NestedConnections<Args, Conditions, Columns, Row>) {
  function prepare(args: Args, projection: Projection<Columns>) {
    const { page, conditions } = parse(args);
    const carried = projection.and(page.ordering.keys.map(({ name }) => name));
    const rows = createLoader<string, Below<Row>[]>(async (parentIds) =>
      manyForEach(
        parentIds,
        await read(parentIds, page, conditions, carried),
        (row) => row.parentId,
      ),
    );
    const counts = createLoader<string, number>(async (parentIds) => {
      const counted = await count(parentIds, conditions);
      const byParent = new Map(counted.map((row) => [row.parentId, row.count]));
      return parentIds.map((parentId) => byParent.get(parentId) ?? 0);
    });
    return { page, rows, counts };
  }

  // Within one request a field node has the same arguments wherever it is met, so they are checked once.
  type PreparedOf = Map<Projection<Columns>, ReturnType<typeof prepare>>;
  const preparedAt = new Map<FieldNode, PreparedOf>();

  return (parentId: string, args: Args, info: GraphQLResolveInfo): Connection<Row> => {
    const [node] = info.fieldNodes;
    if (!node) throw new Error(`expected "${info.fieldName}" to have a field node`);
    let known: PreparedOf | undefined = preparedAt.get(node);
    if (!known) {
      known = new Map();
      preparedAt.set(node, known);
    }
    const projection = projector.ofNodes(info);
    let prepared = known.get(projection);
    if (!prepared) {
      prepared = prepare(args, projection);
      known.set(projection, prepared);
    }
    const { page, rows, counts } = prepared;
    return new Connection<Row>({
      page,
      read: () => rows.load(parentId),
      count: () => counts.load(parentId),
    });
  };
}
