import { buildSubgraphSchema } from '@apollo/subgraph';
import { openDatabase } from '@loopgraph/kit/database';
import { mountGraphql } from '@loopgraph/kit/graphql-server';
import { createLogger } from '@loopgraph/kit/log';
import { nobody, type Viewer } from '@loopgraph/kit/viewer';
import { createWebServer } from '@loopgraph/kit/web-server';
import { parse } from 'graphql';
import { uuid } from '../../../test/support/subgraph.ts';
import { identifyWith, viewerOf } from '../../src/access/identify.ts';
import type { GatewayContext } from '../../src/request-context.ts';
import { serveTrail } from '../../src/trail/serve-trail.ts';
import { openTrailWorld } from './recorded-trail.ts';

export const grace: Viewer = {
  ...nobody,
  subject: 'grace',
  credential: { kind: 'token', id: 'jti-7' },
  roles: ['employee', 'hr'],
  employeeId: uuid(7),
  purpose: 'PERFORMANCE_EVALUATION',
};

const typeDefs = parse(`
  type Query { employee: Employee course: Course }
  type Employee { name: String birthDate: String }
  type Course { title: String }
`);

interface Served {
  readonly employee?: () => unknown;
  /** Whose rows a request reads. */
  readonly subjects?: readonly string[];
  /** Refuses every request of a known viewer before it is looked at. */
  readonly busy?: boolean;
  /** Keeps records until PostgreSQL has them. */
  readonly journalFolder?: string;
  /** Of the gateway; the world's own unless given. */
  readonly databaseUrl?: string;
}

/** A server whose every answer is read from one employee, recorded in a database of its own, and ways to ask it as Grace. */
export async function serveRecorded(served: Served = {}) {
  const { employee = () => ({ name: 'Ada' }), subjects = [], busy = false } = served;
  await using stack = new AsyncDisposableStack();
  const world = stack.use(await openTrailWorld());
  const url = served.databaseUrl ?? world.database.url('gateway');
  const { db } = stack.use(openDatabase({ url }));
  const { signal } = new AbortController();
  const logger = createLogger({ name: 'test', level: 'silent' });
  const web = createWebServer({ logger, bodyLimit: 10_000 });
  const { journalFolder } = served;
  const trail = await serveTrail(web, { db, audit: { key: world.key, journalFolder }, logger });
  stack.defer(() => trail.stop());
  const Query = { employee, course: () => ({ title: 'SQL' }) };
  stack.use(
    await mountGraphql<GatewayContext>(web, {
      source: { schema: buildSubgraphSchema([{ typeDefs, resolvers: { Query } }]) },
      logger,
      preHandler: [
        identifyWith(web, () => Promise.resolve(grace)),
        async (_request, reply) => {
          if (!busy) return;
          const extensions = { code: 'RATE_LIMITED' };
          await reply.code(429).send({ errors: [{ message: 'Busy.', extensions }] });
        },
      ],
      plugins: trail.plugins,
      createContext: (request) => ({
        requestId: request.id,
        viewer: viewerOf(request),
        onFollowed: () => {
          trail.follow(request);
        },
        pageSize: 100,
        subjects: new Set(subjects),
        signal,
      }),
    }),
  );
  stack.defer(() => web.close());
  const address = await web.listen({ host: '127.0.0.1', port: 0 });
  const owned = stack.move();
  return {
    world,
    async ask(query: string) {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': 'r9' },
        body: JSON.stringify({ query }),
      });
      return { status: response.status, body: (await response.json()) as unknown };
    },
    /** The status of any request. */
    async send(path: string, init: RequestInit) {
      const headers = new Headers(init.headers);
      headers.set('apollo-require-preflight', '1');
      return (await fetch(address + path, { ...init, headers })).status;
    },
    /** What is recorded at this moment. */
    records: async () => [
      ...(await world.sql`
        select number::int, request_id, subject, credential_kind, credential_id, viewer_id, roles, purpose,
          operation_name, operation_hash, field_kinds, decision, codes, people, times, encode(employees, 'hex') as employees
        from audit.records order by number`),
    ],
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
