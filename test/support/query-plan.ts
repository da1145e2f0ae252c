import { z } from 'zod';

const planNode = z.looseObject({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Actual Rows': z.number(),
  'Actual Loops': z.number(),
  'Rows Removed by Filter': z.number().optional(),
  get Plans() {
    return z.array(planNode).optional();
  },
});
type PlanNode = z.infer<typeof planNode>;

/** What a statement did, by `explain (analyze, format json)`. */
export interface QueryPlan {
  /** The tables that were read from one end to the other. */
  readonly scanned: readonly string[];
  /** How many rows of each table were looked at. */
  readonly rowsOf: ReadonlyMap<string, number>;
}

function* nodesOf(node: PlanNode): Generator<PlanNode> {
  yield node;
  for (const child of node.Plans ?? []) yield* nodesOf(child);
}

/** Reads the JSON that `explain (analyze, format json)` gave. */
export function parseQueryPlan(explained: unknown): QueryPlan {
  const [{ Plan: root }] = z.tuple([z.object({ Plan: planNode })]).parse(explained);
  const scanned = new Set<string>();
  const rowsOf = new Map<string, number>();
  for (const node of nodesOf(root)) {
    const table = node['Relation Name'];
    if (table === undefined) continue;
    if (node['Node Type'].endsWith('Seq Scan')) scanned.add(table);
    const rows =
      (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
    rowsOf.set(table, (rowsOf.get(table) ?? 0) + rows);
  }
  return { scanned: [...scanned], rowsOf };
}
