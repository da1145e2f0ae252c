import type { EventName } from './catalogue.ts';

/** What a gauge shows: one value for each set of labels. */
export interface Reading {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Something that happened: what a counter goes up by, or what a histogram observes, in seconds. */
export interface Sample {
  readonly name: EventName;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Exposition {
  readonly contentType: string;
  readonly text: string;
}
