import type { Viewer } from '@loopgraph/kit/viewer';
import { everyone } from '../../../test/support/viewers.ts';
import { parse } from 'csv-parse/sync';
import { startWorld } from './world.ts';
import { openRoster, type RosterOptions } from './roster.ts';

export interface ExportAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The rows of a CSV, the header first. */
export function rowsOf(text: string): string[][] {
  return parse(text, { record_delimiter: '\r\n' });
}

/** What each line of an NDJSON says. */
export function linesOf(text: string): unknown[] {
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new Error(`Expected every line to be ended, but got: ${text}`);
  return lines.map((line) => JSON.parse(line) as unknown);
}

interface ExportsOptions extends RosterOptions {
  /** Who exports; an analyst who sees everyone by default. */
  readonly viewer?: Viewer;
}

/** A gateway over a roster of people, and ways to export from it. */
export async function startExports({ viewer = everyone, ...options }: ExportsOptions = {}) {
  const { roster, asked } = openRoster(options);
  const world = await startWorld({
    fixtures: [roster],
    identify: () => Promise.resolve(viewer),
  });
  const post = (accept: string, query: string, variables: object = {}, signal?: AbortSignal) =>
    fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query, variables }),
      ...(signal && { signal }),
    });
  async function read(accept: string, query: string, variables?: object): Promise<ExportAnswer> {
    const response = await post(accept, query, variables);
    const { status, headers } = response;
    return { status, headers, text: await response.text() };
  }
  return {
    world,
    asked,
    post,
    csv: (query: string, variables?: object) => read('text/csv', query, variables),
    ndjson: (query: string, variables?: object) => read('application/x-ndjson', query, variables),
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}

export type Exports = Awaited<ReturnType<typeof startExports>>;
