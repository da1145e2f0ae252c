import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import type { Persona, PersonaChoice } from '../../gateway/src/access/try-out/personas.ts';
import type { SentQuery } from '../../kit/src/database.ts';
import { createLogger } from '../../kit/src/log.ts';
import { startHub } from '../../hub/src/index.ts';
import { credentialsFor, type Credentials } from './credentials.ts';
import { createDatabase } from './database.ts';

interface GraphQLAnswer<TData> {
  readonly data?: TData | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** Who sees everyone, in each hub that is open, by its address. */
const seeingEveryone = new Map<string, Credentials>();

/** Sends an operation to a GraphQL server over HTTP, to a hub of `openHub` as one who sees everyone unless told otherwise. */
export async function ask<TData, TVariables>(
  url: string,
  operation: TypedDocumentNode<TData, TVariables> | string,
  variables?: TVariables,
  credentials: Credentials | undefined = seeingEveryone.get(url),
): Promise<GraphQLAnswer<TData>> {
  const query = typeof operation === 'string' ? operation : print(operation);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...credentials },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as GraphQLAnswer<TData>;
}

export interface TestHub extends AsyncDisposable {
  readonly url: string;
  readonly adminUrl: string;
  /** Where a subgraph connects as its own role. */
  readonly databaseUrl: (subgraph: string) => string;
  /** Credentials of a persona of this hub, for `ask`. */
  readonly as: (persona: Persona, choice?: PersonaChoice) => Promise<Credentials>;
  /** The statements that the subgraphs sent since it was last emptied, with the subgraph's name. */
  readonly sent: (SentQuery & { readonly subgraph: string })[];
}

/** The whole house over a database of its own, with a demo company where `employees` says how large. */
export async function openHub({ employees }: { employees?: number } = {}): Promise<TestHub> {
  await using opened = new AsyncDisposableStack();
  const { adminUrl, url: databaseUrl } = opened.use(await createDatabase());
  const sent: TestHub['sent'] = [];
  const { url } = opened.use(
    await startHub({
      databaseUrl: adminUrl,
      logger: createLogger({ name: 'hub', level: 'silent' }),
      ...(employees !== undefined && { employees }),
      onQuery: (subgraph, query) => sent.push({ subgraph, ...query }),
    }),
  );
  seeingEveryone.set(url, await credentialsFor(adminUrl));
  opened.defer(() => void seeingEveryone.delete(url));
  const resources = opened.move();
  return {
    url,
    as: (persona, choice) => credentialsFor(adminUrl, persona, choice),
    adminUrl,
    databaseUrl,
    sent,
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}
