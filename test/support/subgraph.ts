import { execute, parse, validate } from 'graphql';
import { openViewerDatabase, type SentQuery } from '../../kit/src/database.ts';
import type { Subgraph } from '../../kit/src/subgraph.ts';
import type { Viewer } from '../../kit/src/viewer.ts';
import { createDatabase, type TestDatabase } from './database.ts';
import { everyone } from './viewers.ts';

/** A subgraph that a test asks. */
export interface OpenSubgraph extends AsyncDisposable {
  /** The statements that the latest `run` sent, in order. */
  readonly sent: SentQuery[];
  /** The employees of whom the latest `run` read a row. */
  readonly subjects: Set<string>;
  /** GraphQL in, JSON out, as a request of its own, of one who sees everyone unless `viewer` says otherwise. Throws where the operation does not fit the schema. */
  readonly run: (
    source: string,
    variables?: Record<string, unknown>,
    viewer?: Viewer,
  ) => Promise<unknown>;
}

/** A subgraph over `database`, which stays, connected as its own role. */
export function openSubgraphOn(database: TestDatabase, subgraph: Subgraph): OpenSubgraph {
  const sent: SentQuery[] = [];
  const subjects = new Set<string>();
  const opened = openViewerDatabase({
    url: database.url(subgraph.name),
    onQuery: (query) => sent.push(query),
  });
  return {
    sent,
    subjects,
    run: async (source, variableValues, viewer = everyone) => {
      sent.length = 0;
      subjects.clear();
      const document = parse(source);
      const [fault] = validate(subgraph.schema, document);
      if (fault) throw fault;
      const contextValue = subgraph.createContext(opened.forViewer(viewer, { subjects }), viewer);
      const { schema } = subgraph;
      const result = await execute({ schema, document, contextValue, variableValues });
      return JSON.parse(JSON.stringify(result)) as unknown;
    },
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  };
}

export interface TestSubgraph extends OpenSubgraph {
  readonly database: TestDatabase;
}

/** A subgraph over a database of its own. */
export async function openSubgraph(subgraph: Subgraph): Promise<TestSubgraph> {
  await using opened = new AsyncDisposableStack();
  const database = opened.use(await createDatabase());
  const open = opened.use(openSubgraphOn(database, subgraph));
  const resources = opened.move();
  return { ...open, database, [Symbol.asyncDispose]: () => resources.disposeAsync() };
}

/** A UUID that is easy to tell in a failing test: `uuid(7)` ends in 7. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
