import { paced } from '@loopgraph/kit/pace';
import type { Path } from '@loopgraph/kit/fields';
import type { GraphQLError } from 'graphql';

/** How many errors of one kind from one subgraph a response holds: a page of thousands would repeat them without end. */
export const mostAlike = 100;

interface Kind {
  count: number;
  last: GraphQLError | undefined;
}

/** The places of one error. */
export interface ErrorPlaces {
  readonly count: number;
  /** The first of them: as many as `most`, itself a hundred at most, or all. */
  readonly first: (most: number) => readonly Path[];
}

/** Tells of errors, in as many turns as it takes. */
export type Report = Generator<undefined, void, undefined>;

/** The errors of one response, in the order in which they came. */
export interface ResponseErrors {
  /**
   * Runs `report` to its end, after those that came before it: what runs beside it adds nothing in between. Undefined where that
   * is done at once.
   */
  readonly tell: (report: Report) => Promise<void> | undefined;
  /** Adds what `make` makes of each of `places`, of which `service` and `code` say the kind. */
  readonly add: (
    service: string,
    code: string,
    places: ErrorPlaces,
    make: (place: Path) => GraphQLError,
  ) => void;
  /** All of them: of each kind a hundred at most, the last of which tells how many were omitted. */
  readonly all: () => readonly GraphQLError[];
}

export function createResponseErrors(): ResponseErrors {
  const errors: GraphQLError[] = [];
  const kinds = new Map<string, Kind>();
  /** Fulfilled when no report is under way; undefined where none is. */
  let told: Promise<unknown> | undefined;

  async function tellAfter(before: typeof told, report: Report): Promise<void> {
    await before;
    await paced(report);
  }

  return {
    tell(report) {
      if (!told && report.next().done) return undefined;
      const telling = tellAfter(told, report);
      const over = Promise.allSettled([telling]).then(() => {
        if (told === over) told = undefined;
      });
      told = over;
      return telling;
    },
    add(service, code, { count, first }, make) {
      const name = JSON.stringify([service, code]);
      const kind = kinds.get(name) ?? { count: 0, last: undefined };
      kinds.set(name, kind);
      const room = mostAlike - kind.count;
      for (const place of room > 0 ? first(room) : []) {
        kind.last = make(place);
        errors.push(kind.last);
      }
      kind.count += count;
    },
    all() {
      for (const { count, last } of kinds.values()) {
        if (last && count > mostAlike) last.extensions['omitted'] = count - mostAlike;
      }
      return errors;
    },
  };
}
