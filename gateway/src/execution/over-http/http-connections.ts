import { BrokenAnswer, receivedAnswer, type HttpAnswer } from './received-answer.ts';

export interface HttpRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Ends it, and whatever is tried again for it. */
  readonly signal: AbortSignal;
  /** Whether it may be sent again where its connection broke before a response began. */
  readonly repeatable: boolean;
}

/** Connections to servers, kept open between requests. */
export interface HttpConnections {
  /** Loads the client, so that the first request need not wait for it. */
  readonly prepare: () => void;
  /** Posts a request; resolves when all of its response is there. */
  readonly post: (url: string, request: HttpRequest) => Promise<HttpAnswer>;
  /** Ends them once they are idle. */
  readonly close: () => Promise<void>;
}

/**
 * There was no connection, or it broke: of Node's errors of DNS and sockets, and undici's. Being late with an answer is none of
 * them; with a connection, nothing was sent.
 */
const brokenConnections = new Set<unknown>([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
]);

/** Whether the connection broke before a response began. */
function isBrokenConnection(error: unknown): boolean {
  if (!(error instanceof BrokenAnswer) || error.hadBegun) return false;
  const { cause } = error;
  return cause instanceof Error && 'code' in cause && brokenConnections.has(cause.code);
}

/** How large an answer may be as it is sent, and again when it is decompressed. */
export const mostAnswerBytes = 64 * 1024 * 1024;

/**
 * How long a connection may take, its TLS included, in ms; undici looks each half second. The kernel asks again after 1 s where a
 * packet was lost, and within SUBGRAPH_TIMEOUT_MS, 5 s by default, there is time for another try.
 */
const mostConnectMs = 2000;

async function load(connectTimeout: number) {
  const [{ Agent }, { ExponentialBackoff, handleWhen, retry }] = await Promise.all([
    import('undici'),
    import('cockatiel'),
  ]);
  const agent = new Agent({
    // Fewer than the 72 s after which the subgraphs close a connection that nobody uses.
    keepAliveTimeout: 30_000,
    connectTimeout,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: mostAnswerBytes,
  });
  const again = retry(handleWhen(isBrokenConnection), {
    maxAttempts: 2,
    backoff: new ExponentialBackoff({ initialDelay: 50, maxDelay: 250 }),
  });
  return { agent, again };
}

/** Loads the HTTP client when it is needed: a hub that calls all its subgraphs in process starts sooner without it. */
export function keepHttpConnections(connectMs = mostConnectMs): HttpConnections {
  let loading: ReturnType<typeof load> | undefined;
  return {
    prepare() {
      loading ??= load(connectMs);
      // Whoever posts is told.
      loading.catch(() => undefined);
    },
    async post(url, { repeatable, signal, ...options }) {
      const { agent, again } = await (loading ??= load(connectMs));
      const { origin, pathname, search } = new URL(url);
      const path = pathname + search;
      const once = () =>
        receivedAnswer(agent, { ...options, origin, path, method: 'POST', signal });
      return repeatable ? await again.execute(once, signal) : await once();
    },
    async close() {
      if (loading) await (await loading).agent.close();
    },
  };
}
