import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { errorCodes } from '@loopgraph/kit/errors';
import { createLogger } from '@loopgraph/kit/log';
import { openViewerDatabase } from '@loopgraph/kit/database';
import { startSubgraph } from '@loopgraph/kit/serve';
import { startGateway, type GatewayOptions } from '@loopgraph/gateway';
import { parse } from 'graphql';
import { employees, learning, type Fixture } from './company.ts';
import { bearer, tryOut } from './credentials.ts';

/** What a gateway and its subgraphs know each other by. */
export const secret = 'known to the gateway and its subgraphs';

/** How a gateway reaches its subgraphs. */
export const shapes = ['in process', 'over HTTP'] as const;

export type Shape = (typeof shapes)[number];

/** What is composed of a fixture, and what else it may have. */
type Composed = Pick<Fixture, 'name' | 'sdl'> & Partial<Fixture>;

export function compose(fixtures: readonly Composed[]): string {
  const composed = composeServices(
    fixtures.map(({ name, sdl }) => ({
      name,
      typeDefs: parse(sdl),
      url: `http://${name}.invalid/graphql`,
    })),
  );
  if (composed.errors) throw new AggregateError(composed.errors);
  return composed.supergraphSdl;
}

type LogLine = Readonly<Record<string, unknown>>;

interface WorldOptions extends Partial<Omit<GatewayOptions, 'supergraphFile' | 'logger'>> {
  readonly shape?: Shape;
  readonly fixtures?: readonly Fixture[];
  readonly supergraph?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Whatever a test is about, no server sends a code that clients cannot look up. */
function expectInCatalogue(code: unknown): void {
  if (typeof code === 'string' && Object.hasOwn(errorCodes, code)) return;
  throw new Error(`Expected a code of the catalogue, but got: ${JSON.stringify(code)}.`);
}

/** A gateway over small subgraphs, its log, and ways to ask it. */
export async function startWorld(options: WorldOptions = {}) {
  const {
    shape = 'in process',
    fixtures = [employees, learning],
    supergraph,
    subgraphs: given,
    ...rest
  } = options;
  await using stack = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), 'loopgraph-gateway-'));
  stack.defer(() => rm(directory, { recursive: true }));
  const supergraphFile = join(directory, 'supergraph.graphql');
  await writeFile(supergraphFile, supergraph ?? compose(fixtures));

  const lines: LogLine[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line) as LogLine) };
  const logger = createLogger({ name: 'test', level: 'debug', destination });

  const subgraphs: Record<string, GatewayOptions['subgraphs'][string]> = {};
  for (const fixture of fixtures) {
    if (shape === 'in process') {
      subgraphs[fixture.name] = fixture;
      continue;
    }
    // Nothing here asks the database: it is the address of none.
    const database = stack.use(openViewerDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' }));
    const server = stack.use(await startSubgraph({ subgraph: fixture, database, secret, logger }));
    subgraphs[fixture.name] = { url: `${server.url}/graphql` };
  }
  const gateway = stack.use(
    await startGateway({
      supergraphFile,
      subgraphs: given ?? subgraphs,
      subgraphSecret: secret,
      logger,
      access: { tryOut },
      ...rest,
    }),
  );
  const credential = await bearer();

  /** As one who sees everyone, unless the headers say who asks. */
  async function send(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (!headers.has('authorization')) headers.set('authorization', credential);
    return await sendAsIs(path, { ...init, headers });
  }
  async function sendAsIs(path: string, init: RequestInit): Promise<Answer> {
    const response = await fetch(gateway.url + path, init);
    const text = await response.text();
    const body: unknown = JSON.parse(text, (key, value: unknown) => {
      if (key === 'code') expectInCatalogue(value);
      return value;
    });
    return { status: response.status, headers: response.headers, body };
  }
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const ask = async (query: string, variables: Record<string, unknown> = {}) =>
    (await post({ query, variables })).body;

  const owned = stack.move();
  return {
    url: gateway.url,
    supergraphFile,
    lines,
    gateway,
    send,
    sendAsIs,
    post,
    ask,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;
