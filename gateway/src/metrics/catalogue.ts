/** What one metric is, by Prometheus' kinds. Each of its labels has few values, of which no client chooses any. */
interface Metric {
  readonly kind: 'counter' | 'histogram' | 'gauge';
  readonly help: string;
  readonly labels: readonly string[];
}

/** Every metric of the gateway beside those of its process; docs/metrics.md is generated from it. */
export const metrics = {
  loopgraph_http_requests_total: {
    kind: 'counter',
    help: 'HTTP requests, by route and status; those that were refused before they got to an operation among them. 499 is of those whose connection was closed before their answer was sent whole.',
    labels: ['route', 'method', 'status'],
  },
  loopgraph_requests_total: {
    kind: 'counter',
    help: 'GraphQL operations, by type, by how they ended (ok, or the code of the first error) and by the strongest role of who asked.',
    labels: ['type', 'outcome', 'role'],
  },
  loopgraph_request_duration_seconds: {
    kind: 'histogram',
    help: 'How long GraphQL operations took, by type and, of registered ones, by name.',
    labels: ['type', 'operation'],
  },
  loopgraph_subgraph_requests_total: {
    kind: 'counter',
    help: 'Requests to subgraphs, by how they ended: answered, errors (with an answer), timeout, unavailable, cancelled, unexpected.',
    labels: ['subgraph', 'outcome'],
  },
  loopgraph_subgraph_request_duration_seconds: {
    kind: 'histogram',
    help: 'How long requests to subgraphs took.',
    labels: ['subgraph'],
  },
  loopgraph_subgraph_representations_total: {
    kind: 'counter',
    help: 'Entities that subgraphs had to be asked for (asked), and representations sent for them, each once (sent).',
    labels: ['subgraph', 'kind'],
  },
  loopgraph_statement_duration_seconds: {
    kind: 'histogram',
    help: 'How long SQL statements of subgraphs in this process took, the wait for a connection included.',
    labels: ['subgraph'],
  },
  loopgraph_compiled_operations_total: {
    kind: 'counter',
    help: 'Operations that were found compiled (hit), or had to be planned and compiled (miss), when they were executed.',
    labels: ['result'],
  },
  loopgraph_compiled_operations: {
    kind: 'gauge',
    help: 'Operations that are kept compiled.',
    labels: [],
  },
  loopgraph_limits_refused_total: {
    kind: 'counter',
    help: 'Requests and operations that were over a limit, by the code of the refusal.',
    labels: ['code'],
  },
  loopgraph_subgraph_circuit_state: {
    kind: 'gauge',
    help: 'Whether calls reach a subgraph over HTTP: 1 for the state that its circuit is in, 0 for the others.',
    labels: ['subgraph', 'state'],
  },
  loopgraph_trail_waiting: {
    kind: 'gauge',
    help: 'Records of the audit trail that wait to be written to PostgreSQL.',
    labels: [],
  },
} as const satisfies Record<string, Metric>;

type Catalogue = typeof metrics;
export type MetricName = keyof Catalogue;

type NamesOf<Kind extends Metric['kind']> = {
  [Name in MetricName]: Catalogue[Name]['kind'] extends Kind ? Name : never;
}[MetricName];

export type GaugeName = NamesOf<'gauge'>;
/** What is told as it happens, rather than read. */
export type EventName = NamesOf<'counter' | 'histogram'>;
export type LabelsOf<Name extends MetricName> = Readonly<
  Record<Catalogue[Name]['labels'][number], string>
>;
