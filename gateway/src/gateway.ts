import { compressAnswers } from '@loopgraph/kit/compress-answers';
import { refuseCompressedRequests } from '@loopgraph/kit/compressed-requests';
import type { PooledDb } from '@loopgraph/kit/database';
import { mountGraphql, type GraphqlServer } from '@loopgraph/kit/graphql-server';
import type { Logger } from '@loopgraph/kit/log';
import { prepareTracing } from '@loopgraph/kit/telemetry/tracing';
import { requestSignal } from '@loopgraph/kit/request-signal';
import { scalars } from '@loopgraph/kit/scalars';
import type { Role } from '@loopgraph/kit/viewer';
import { createValidDocuments } from '@loopgraph/kit/valid-documents';
import { createWebServer } from '@loopgraph/kit/web-server';
import { openAccess, type AccessOptions } from './access/access.ts';
import { housePolicies, type Policies } from './access/fields/policies.ts';
import {
  identifyBy,
  identifyWith,
  recheckKeysBy,
  viewerOf,
  type Identify,
} from './access/identify.ts';
import { personasPath, servePersonas } from './access/try-out/serve-personas.ts';
import { callsTo, type SubgraphPlaces } from './execution/calls-to.ts';
import type { OnRefusedField } from './execution/execute-operation.ts';
import type { SubgraphCompression } from './execution/over-http/compression.ts';
import { keepCircuits, type CircuitOptions } from './execution/over-http/circuit.ts';
import { keepHttpConnections } from './execution/over-http/http-connections.ts';
import { signViewersWith } from './execution/signed-viewers.ts';
import { createSupergraph } from './execution/supergraph.ts';
import type { FastifyRequest } from 'fastify';
import { admitExplain, explainedParts } from './explain/admit-explain.ts';
import { defaultExplainRoles } from './explain/explain-roles.ts';
import { explainAnswers } from './explain/explain-answers.ts';
import { createExplanation } from './explain/explanation.ts';
import type { InitialOperation } from './http/graphiql-page.ts';
import { serveGraphiql } from './http/graphiql.ts';
import { serveHealth, type Readiness } from './http/readiness.ts';
import { openSharedBudgets } from './limits/budget/open-shared-budgets.ts';
import { createLimits } from './limits/limits.ts';
import { defaultRoleLimits, type RoleLimits } from './limits/role-limits.ts';
import { exportIfAsked } from './operations/export/export-if-asked.ts';
import { openGatewayMetrics } from './metrics/gateway-metrics.ts';
import { openOperations } from './operations/open-operations.ts';
import type { OperationStore } from './operations/operation-store.ts';
import { prepareOperations } from './operations/prepare-operations.ts';
import { restStatus } from './operations/rest/rest-status.ts';
import { serveRest } from './operations/rest/serve-rest.ts';
import { chosenOperationOf } from './operations/select/chosen-operation.ts';
import type { OperationPolicy } from './operations/select/operation-policy.ts';
import type { GatewayContext } from './request-context.ts';
import { serveTrail, type AuditOptions } from './trail/serve-trail.ts';

export interface GatewayOptions {
  /** The path of a supergraph schema; when the file changes for one that can be used, that is served from then on. */
  readonly supergraphFile: string;
  /** Where the subgraphs are, by name; those that are not named here are where the supergraph says. */
  readonly subgraphs: SubgraphPlaces;
  readonly host?: string;
  /** 0, the default, takes any that is free. */
  readonly port?: number;
  /** Of the gateway's own role: keeps what the front door has to remember, API keys among it. */
  readonly db?: PooledDb;
  /** Whose tokens are taken; nobody's by default. */
  readonly access?: AccessOptions;
  /** Tells who sends a request, in place of the credentials that `access` takes. */
  readonly identify?: Identify;
  /** The folder of the named operations that come with the house. */
  readonly operationsFolder?: string | undefined;
  /** Who else than partners has to run registered operations; nobody by default. */
  readonly operationPolicy?: OperationPolicy | undefined;
  /** What is served as REST resources, in place of the operations that `operationsFolder` and `db` hold. */
  readonly operations?: OperationStore;
  /** Records every operation on personal data in `db`; without it, none is. */
  readonly audit?: AuditOptions;
  readonly logger: Logger;
  /** What subgraphs over HTTP know the gateway by; needed only where there are such. At least 32 bytes. */
  readonly subgraphSecret?: string;
  /** What each role may ask for. */
  readonly limits?: RoleLimits;
  /** Where the budgets of all gateways lie; by default in `db`, and without that in each gateway. */
  readonly redisUrl?: string | undefined;
  /** How long a subgraph may take for one fetch; 5000 by default. */
  readonly subgraphTimeoutMs?: number;
  /** When a subgraph over HTTP is left alone for a while: after 5 failures in a row, for 5000 ms, by default. */
  readonly subgraphCircuit?: CircuitOptions;
  /** Whether bodies to and from subgraphs over HTTP are compressed; `auto`, the default, where they are on other hosts. */
  readonly subgraphCompression?: SubgraphCompression | undefined;
  /** How long /readyz waits for a subgraph, and for what else must answer; 5000 by default. */
  readonly readinessTimeoutMs?: number;
  /** How long a request may take as a whole; 30,000 by default. */
  readonly requestTimeoutMs?: number;
  /** Tells what else must answer before the gateway is ready, by name; a database, say. */
  readonly checkReadiness?: () => Promise<Readiness>;
  /** What becomes of an operation with a field that the viewer may not see; null there by default. */
  readonly onRefusedField?: OnRefusedField;
  /** What the supergraph's `@policy` may name; the house's by default. */
  readonly policies?: Policies;
  /** Who may have operations explained beside those who try things out; admins and services by default. */
  readonly explainRoles?: readonly Role[] | undefined;
  /** What GraphiQL opens with. */
  readonly initialOperation?: InitialOperation;
}

export interface Gateway extends AsyncDisposable {
  /** Its root, without a slash at the end; GraphQL is at /graphql beneath it. */
  readonly url: string;
}

const bodyLimit = 1024 * 1024;
/** Serves a supergraph over HTTP; disposing of it answers the requests in flight first. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { supergraphFile, db, logger, subgraphTimeoutMs = 5000, initialOperation } = options;
  const { host = '127.0.0.1', requestTimeoutMs = 30_000 } = options;
  await using started = new AsyncDisposableStack();
  await prepareTracing();
  const metrics = started.use(openGatewayMetrics());
  const connections = keepHttpConnections();
  started.defer(() => connections.close());
  const { subgraphSecret } = options;
  const signViewer = subgraphSecret === undefined ? undefined : signViewersWith(subgraphSecret);
  const { subgraphCircuit = { failures: 5, resetMs: 5000 } } = options;
  const http = {
    connections,
    circuitOf: keepCircuits(subgraphCircuit, logger),
    signViewer,
    compression: options.subgraphCompression ?? 'auto',
  };
  const operations = await openOperations(options);
  const { redisUrl } = options;
  const budgets = started.use(await openSharedBudgets({ redisUrl, db, logger }));
  const limits = createLimits({
    byRole: options.limits ?? defaultRoleLimits,
    budgets,
    onRefused: metrics.onRefused,
  });

  const documents = createValidDocuments();
  const supergraph = createSupergraph({
    file: supergraphFile,
    callTo: callsTo(options.subgraphs, http),
    timeoutMs: subgraphTimeoutMs,
    scalars,
    documents,
    onValid: limits.measureAhead,
    admit: operations.admit,
    logger,
    policies: options.policies ?? housePolicies,
    onRefusedField: options.onRefusedField ?? 'null',
    onCompiled: metrics.onCompiled,
  });

  const web = createWebServer({ logger, bodyLimit });
  const access = started.use(openAccess(options.access ?? {}, { db, host, logger }));
  const identifyOne = options.identify ?? identifyBy(access.authenticate, logger);
  const identify = identifyWith(web, identifyOne);
  const recheck = recheckKeysBy(identifyOne);
  const explains = admitExplain(web, options.explainRoles ?? defaultExplainRoles);
  const trail = await serveTrail(web, { db, audit: options.audit, logger });
  started.defer(() => trail.stop());
  const graphql: GraphqlServer<GatewayContext> = started.use(
    await mountGraphql<GatewayContext>(web, {
      source: { gateway: supergraph },
      documents,
      logger,
      paths: operations.paths,
      onRequest: [identify, explains],
      preHandler: [
        limits.admit,
        limits.answerBatches(web),
        operations.choose(web),
        limits.guard,
        exportIfAsked(() => graphql, { recheck, logger }),
      ],
      // Others see the page that an export asks for.
      plugins: [
        prepareOperations(limits.affords),
        restStatus,
        limits.plugin,
        operations.caching(web),
        explainAnswers,
        metrics.plugin,
        ...trail.plugins,
      ],
      createContext: (request, reply) => {
        const viewer = viewerOf(request);
        const parts = explainedParts(request);
        const explanation = parts.size > 0 ? createExplanation(parts) : undefined;
        return {
          requestId: request.id,
          viewer,
          onFollowed: () => {
            trail.follow(request);
          },
          pageSize: limits.of(viewer.roles).pageSize,
          operation: chosenOperationOf(request),
          signal: requestSignal(reply, requestTimeoutMs),
          subjects: new Set(),
          explanation,
          onCall: (report) => {
            metrics.onCall(report);
            explanation?.onCall(report);
          },
        };
      },
    }),
  );
  serveRest(web, {
    store: options.operations ?? operations.store,
    graphql,
    schema: supergraph.schema,
    onRequest: [identify, explains],
    preHandler: [limits.admit],
    recheck,
    logger,
  });
  const { identify: identifyOtherwise } = options;
  const rolesOf = async (request: FastifyRequest) =>
    identifyOtherwise
      ? (await identifyOtherwise(request)).roles
      : (await access.authenticate(request)).identity.roles;
  const { compiled, subgraphs } = supergraph;
  const isTriedOut = !options.access?.provider;
  metrics.serve(web, { rolesOf, isTriedOut }, { compiled, trailWaiting: trail.waiting, subgraphs });
  serveHealth(web, {
    subgraphs,
    others: options.checkReadiness,
    timeoutMs: options.readinessTimeoutMs ?? 5000,
    logger,
  });
  if (access.tryOut) servePersonas(web, access.tryOut);
  serveGraphiql(web, {
    initial: initialOperation ?? { query: '{\n  __typename\n}\n' },
    personasPath: access.tryOut && personasPath,
  });
  // Limits go by the length of a body as it is sent.
  refuseCompressedRequests(web);
  compressAnswers(web, { fromBytes: 1024 });
  started.defer(() => web.close());
  const url = await web.listen({ host, port: options.port ?? 0 });
  started.use(operations.prepare(supergraph));
  const running = started.move();
  return { url, [Symbol.asyncDispose]: () => running.disposeAsync() };
}
