import type { GraphQLSchema } from 'graphql';
import type { Viewer } from '../../kit/src/viewer.ts';
import type { Asked } from './asked.ts';
import type { Facts, Row } from './facts.ts';

/** What was looked at, so that a test can tell that it was not nothing. */
export interface Tally {
  /** Fields that were open to their viewer, and those that were not. */
  open: number;
  refused: number;
  /** Lists and counts of people's rows. */
  pages: number;
  counts: number;
  /** People who were mentioned and out of reach. */
  mentioned: number;
}

/** A record of the trail that was shown because `employee` is in it. */
export interface ShownRecord {
  readonly record: string;
  readonly employee: string;
}

/** What one who asked is called, as a record of the trail told it. */
export interface NamedRecord {
  readonly record: string;
  readonly name: string;
}

/** What answers are held against, and what is kept of them. */
export interface Oracle {
  readonly facts: Facts;
  readonly schema: GraphQLSchema;
  readonly tally: Tally;
  readonly shown: ShownRecord[];
  readonly named: NamedRecord[];
}

export type Fields = Readonly<Record<string, unknown>>;

/** The object with an id that holds what is looked at; of the root, none. */
export interface Holder {
  readonly type: string;
  readonly id: string;
  readonly row: Row | undefined;
}

/** One answer, as it is looked at. */
export interface Looking extends Oracle {
  readonly asked: Asked;
  readonly viewer: Viewer;
  /** Whether nothing but refusals is wrong with it, so that what is missing was kept back. */
  readonly isWhole: boolean;
  /** Cursors that are in it. */
  readonly cursors: string[];
  /** Names in it of those who looked at the viewer's data, whoever they are. */
  readonly lookers: Set<string>;
  readonly sees: (type: string, row: Row) => boolean;
  /** Whether someone is within the viewer's reach. */
  readonly reaches: (person: string) => boolean;
  readonly complain: (place: string, expected: string, got: unknown) => void;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `value` as an object of an answer; throws where it is none. */
export function fieldsOf(value: unknown): Fields {
  if (isFields(value)) return value;
  throw new Error(`expected an object, but got: ${JSON.stringify(value)}`);
}
