type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

interface Placed {
  readonly path: Path;
  readonly fields: Fields;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects at `path` beneath `value`, in order, where "@" stands for each index of a list. */
function objectsAt(value: unknown, [head, ...rest]: Path, at: Path = []): Placed[] {
  if (head === '@') {
    const items: unknown[] = Array.isArray(value) ? value : [];
    return items.flatMap((item, index) => objectsAt(item, rest, [...at, index]));
  }
  if (!isFields(value)) return [];
  if (head === undefined) return [{ path: at, fields: value }];
  return objectsAt(value[head], rest, [...at, head]);
}

function standsFor(representation: Fields, entity: Fields): boolean {
  return Object.entries(representation).every(
    ([name, value]) => typeof value === 'object' || value === entity[name],
  );
}

/**
 * The places in the response of the entities that `representations` stand for, index by index. `roots` are the answers
 * of the root fetches; `path` is the fetch's, with "@" for each list.
 */
export function entityPlaces(
  roots: readonly Fields[],
  path: Path,
  representations: readonly Fields[],
): (Path | undefined)[] {
  const [head] = path;
  const root = roots.find((fields) => head !== undefined && Object.hasOwn(fields, head));
  const entities = objectsAt(root, path);
  if (entities.length === representations.length) return entities.map((entity) => entity.path);
  // An entity of another type, or without the fields it takes, is not sent: find each of those that were, in order.
  let next = 0;
  return representations.map((representation) => {
    const found = entities.findIndex(
      ({ fields }, index) => index >= next && standsFor(representation, fields),
    );
    if (found < 0) return undefined;
    next = found + 1;
    return entities[found]?.path;
  });
}
