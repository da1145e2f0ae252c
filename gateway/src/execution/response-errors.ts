import type { GraphQLError } from 'graphql';
import type { Path } from '@loopgraph/kit/fields';

/** How many errors of one kind from one subgraph a response holds: a page of thousands would repeat them without end. */
const mostAlike = 100;

interface Kind {
  count: number;
  last: GraphQLError | undefined;
}

/** The errors of one response, in the order in which they came. */
export interface ResponseErrors {
  /** Adds what `make` makes of each of `places`, of which `service` and `code` say the kind. */
  readonly add: (
    service: string,
    code: string,
    places: readonly Path[],
    make: (place: Path) => GraphQLError,
  ) => void;
  /** All of them: of each kind a hundred at most, the last of which tells how many were omitted. */
  readonly all: () => readonly GraphQLError[];
}

export function createResponseErrors(): ResponseErrors {
  const errors: GraphQLError[] = [];
  const kinds = new Map<string, Kind>();
  return {
    add(service, code, places, make) {
      const name = JSON.stringify([service, code]);
      const kind = kinds.get(name) ?? { count: 0, last: undefined };
      kinds.set(name, kind);
      for (const place of places.slice(0, Math.max(0, mostAlike - kind.count))) {
        kind.last = make(place);
        errors.push(kind.last);
      }
      kind.count += places.length;
    },
    all() {
      for (const { count, last } of kinds.values()) {
        if (last && count > mostAlike) last.extensions['omitted'] = count - mostAlike;
      }
      return errors;
    },
  };
}
