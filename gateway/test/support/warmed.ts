import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mountGraphql } from '@loopgraph/kit/graphql-server';
import { createLogger } from '@loopgraph/kit/log';
import { createValidDocuments } from '@loopgraph/kit/valid-documents';
import type { Viewer } from '@loopgraph/kit/viewer';
import { createWebServer } from '@loopgraph/kit/web-server';
import type { GraphQLSchema } from 'graphql';
import { expect, vi } from 'vitest';
import { everyone } from '../../../test/support/viewers.ts';
import { housePolicies } from '../../src/access/fields/policies.ts';
import { callInProcess } from '../../src/execution/call-in-process.ts';
import { createSupergraph, type SupergraphOptions } from '../../src/execution/supergraph.ts';
import type { SubgraphCall, SubgraphRequest } from '../../src/execution/subgraph-call.ts';
import type { GatewayContext } from '../../src/request-context.ts';
import type { Fixture } from './company.ts';
import { compose } from './world.ts';

const { signal } = new AbortController();

/** What was done, and when it was. */
export class Deeds {
  /** The texts that Apollo Server parsed. */
  readonly parsed: string[] = [];
  /** The texts that were found valid ahead, each with the schema that it was found valid for. */
  readonly valid: (readonly [text: string, schema: GraphQLSchema])[] = [];
  /** What was prepared in subgraphs. */
  readonly prepared: string[] = [];
  /** What was sent to subgraphs. */
  readonly sent: string[] = [];
  /** Of each operation that was executed, whether it was compiled before. */
  readonly cached: boolean[] = [];
}

function watched(call: SubgraphCall, { sent, prepared }: Deeds): SubgraphCall {
  const send = (request: SubgraphRequest) => {
    sent.push(request.query);
    return call(request);
  };
  const prepare: SubgraphCall['prepare'] = (query, operationName) => {
    prepared.push(query);
    call.prepare?.(query, operationName);
  };
  return Object.assign(send, { prepare });
}

interface WarmedOptions {
  readonly fixtures: readonly Fixture[];
  /** Of those in `fixtures`, by default. */
  readonly supergraph?: string;
  readonly admit?: NonNullable<SupergraphOptions['admit']>;
  readonly viewer?: Viewer;
}

/** A supergraph behind Apollo Server whose operations can be warmed, and what is done. */
export async function startWarmed({
  fixtures,
  supergraph: sdl = compose(fixtures),
  admit = () => Promise.resolve(),
  viewer = everyone,
}: WarmedOptions) {
  await using stack = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), 'loopgraph-warming-'));
  stack.defer(() => rm(directory, { recursive: true }));
  const file = join(directory, 'supergraph.graphql');
  await writeFile(file, sdl);
  const deeds = new Deeds();
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const logger = createLogger({ name: 'test', level: 'debug', destination });
  const calls = new Map(fixtures.map((one) => [one.name, watched(callInProcess(one), deeds)]));
  const documents = createValidDocuments();
  const supergraph = createSupergraph({
    file,
    callTo(name) {
      const call = calls.get(name);
      if (!call) throw new Error(`Expected a subgraph of the fixtures, but got: ${name}.`);
      return call;
    },
    timeoutMs: 5000,
    scalars: {},
    documents,
    onValid: ({ text, schema }) => deeds.valid.push([text, schema]),
    admit,
    logger,
    policies: housePolicies,
    onRefusedField: 'null',
    onCompiled: (cached) => deeds.cached.push(cached),
  });
  const web = createWebServer({ logger, bodyLimit: 1024 * 1024 });
  stack.defer(() => web.close());
  const parsingDidStart = ({ source }: { readonly source: string }) => {
    deeds.parsed.push(source);
    return Promise.resolve();
  };
  stack.use(
    await mountGraphql<GatewayContext>(web, {
      source: { gateway: supergraph },
      documents,
      logger,
      plugins: [{ requestDidStart: () => Promise.resolve({ parsingDidStart }) }],
      createContext: ({ id: requestId }) => ({
        ...{ requestId, viewer, pageSize: 100, signal, subjects: new Set() },
      }),
    }),
  );
  const owned = stack.move();
  return {
    deeds,
    supergraph,
    async serve(changed: string) {
      await writeFile(file, changed);
      const served = () => {
        expect(lines.join('')).toContain('serving the changed supergraph');
      };
      await vi.waitFor(served, { timeout: 10_000 });
    },
    async ask(query: string) {
      const answer = await web.inject({ method: 'POST', url: '/graphql', payload: { query } });
      return answer.json<unknown>();
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
