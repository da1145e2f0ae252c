import { idKey } from './asked.ts';
import { fieldsOf, isFields, type Fields, type Looking } from './looking.ts';
import { listed, matching, type List } from './matching.ts';
import { isAdministrator } from './rights.ts';

/** What a list is to hold for its viewer. */
interface Expected {
  readonly ids: ReadonlySet<unknown>;
  /** Whether it is to hold all of them, for its filter is understood. */
  readonly isExact: boolean;
}

function expectedOf({ facts, sees }: Looking, list: List): Expected | null {
  const rows = listed(facts, list)?.filter((row) => sees(list.of, row));
  if (!rows) return null;
  const { rows: matched, isExact } = matching(facts, rows, list.args['filter']);
  return { ids: new Set(matched.map(({ id }) => id)), isExact };
}

function nodesOf({ asked }: Looking, field: string, items: readonly unknown[]): Fields[] {
  if (field === 'nodes') return items.map(fieldsOf);
  return items.flatMap((edge) =>
    Object.entries(fieldsOf(edge))
      .filter(([key]) => asked.selected(key).field === 'node')
      .map(([, node]) => fieldsOf(node)),
  );
}

function lookAtNodes(
  looking: Looking,
  { parent, id, of }: List,
  expected: Expected | null,
  nodes: readonly Fields[],
  place: string,
): void {
  const { complain, shown, viewer } = looking;
  for (const node of nodes) {
    const nodeId = node[idKey];
    if (expected && !expected.ids.has(nodeId)) complain(place, `a ${of} of this list`, nodeId);
    if (of !== 'AccessRecord' || typeof nodeId !== 'string') continue;
    if (parent === 'Employee') shown.push({ record: nodeId, employee: id });
    else if (!isAdministrator(viewer))
      shown.push({ record: nodeId, employee: viewer.employeeId ?? '' });
  }
}

/** Looks at a page: that it holds what the viewer may see of its list, all of it, and counts that. */
export function lookAtPage(looking: Looking, page: Fields, list: List, place: string): void {
  const { asked, tally, complain, cursors } = looking;
  const expected = expectedOf(looking, list);
  const { first, last, after, before } = list.args;
  if (expected) tally.pages++;
  for (const [key, value] of Object.entries(page)) {
    const { field } = asked.selected(key);
    const at = `${place}.${key}`;
    if (field === 'totalCount' && expected) {
      tally.counts++;
      const { size } = expected.ids;
      if (expected.isExact ? value !== size : Number(value) > size) complain(at, `${size}`, value);
    }
    if (field === 'pageInfo') {
      cursors.push(...Object.values(fieldsOf(value)).filter((one) => typeof one === 'string'));
    }
    if (!Array.isArray(value)) continue;
    const items: readonly unknown[] = value;
    for (const edge of items) {
      if (!isFields(edge) || field !== 'edges') continue;
      cursors.push(...Object.values(edge).filter((one) => typeof one === 'string'));
    }
    lookAtNodes(looking, list, expected, nodesOf(looking, field, items), at);
    if (!expected?.isExact || after != null || before != null) continue;
    const size = Math.min(Number(first ?? last ?? 20), expected.ids.size);
    if (items.length !== size) complain(at, `${size} of ${expected.ids.size}`, items.length);
  }
}
