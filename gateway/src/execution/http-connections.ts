import type { request as send } from 'undici';

type Options = NonNullable<Parameters<typeof send>[1]>;

/** Connections to servers, kept open between requests. */
export interface HttpConnections {
  readonly request: (url: string, options: Options) => ReturnType<typeof send>;
  /** Ends them once they are idle. */
  readonly close: () => Promise<void>;
}

/** Loads the HTTP client at the first request: a hub that calls all its subgraphs in process starts sooner without it. */
export function keepHttpConnections(): HttpConnections {
  let loading: ReturnType<typeof load> | undefined;
  async function load() {
    const { Agent, request } = await import('undici');
    // Fewer than the 72 s after which the subgraphs close a connection that nobody uses.
    const agent = new Agent({ keepAliveTimeout: 30_000, headersTimeout: 0, bodyTimeout: 0 });
    return { agent, request };
  }
  return {
    async request(url, options) {
      const { agent, request } = await (loading ??= load());
      return await request(url, { ...options, dispatcher: agent });
    },
    async close() {
      if (loading) await (await loading).agent.close();
    },
  };
}
