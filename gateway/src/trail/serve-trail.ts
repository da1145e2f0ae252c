import type { ApolloServerPlugin } from '@apollo/server';
import type { PooledDb } from '@loopgraph/kit/database';
import type { Logger } from '@loopgraph/kit/log';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GatewayContext } from '../request-context.ts';
import { recordAnswers } from './record-answers.ts';
import { recordRefusals } from './record-refusals.ts';
import { recordRefusalsIn } from './refusals.ts';
import type { SigningKey } from './signing-key.ts';
import { openTrail } from './trail.ts';

export interface AuditOptions {
  /** Vouches for the records. */
  readonly key: SigningKey;
  /** A file outside the database that keeps the anchors too. */
  readonly anchorFile?: string | undefined;
  /** A folder that lasts as long as the database and that no other process uses: docs/audit-trail.md. */
  readonly journalFolder?: string | undefined;
}

interface TrailParts {
  readonly db: PooledDb | undefined;
  readonly audit: AuditOptions | undefined;
  readonly logger: Logger;
}

interface ServedTrail {
  readonly plugins: readonly ApolloServerPlugin<GatewayContext>[];
  /** Says that the plugins record what becomes of a request; Apollo Server refuses some before. */
  readonly follow: (request: FastifyRequest) => void;
  /** How many records wait to be written; undefined where none are. */
  readonly waiting?: () => number;
  /** Once no request is in flight. */
  readonly stop: () => Promise<void>;
}

/** The audit trail of a gateway; one that records nothing where the gateway has no database or no key. */
export async function serveTrail(
  web: FastifyInstance,
  { db, audit, logger }: TrailParts,
): Promise<ServedTrail> {
  if (!db || !audit) {
    return { plugins: [], follow: () => undefined, stop: () => Promise.resolve() };
  }
  const trail = await openTrail({ db, logger, ...audit });
  const refusals = recordRefusalsIn(trail, logger);
  const followed = new WeakSet<FastifyRequest>();
  web.addHook(
    'onSend',
    recordRefusals(refusals, logger, (request) => followed.has(request)),
  );
  return {
    plugins: [recordAnswers(trail, refusals, logger)],
    waiting: trail.waiting,
    follow: (request) => void followed.add(request),
    async stop() {
      await refusals[Symbol.asyncDispose]();
      await trail[Symbol.asyncDispose]();
    },
  };
}
