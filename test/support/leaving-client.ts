import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';

interface Asked {
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON by default. */
  readonly accept?: string;
}

/** What Node tells of a request that a server has the head of. */
interface Begun {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** A request that is sent over a connection of its own. */
function send(url: string, { query, headers, accept = 'application/json' }: Asked) {
  const sent = request(`${url}/graphql`, {
    method: 'POST',
    agent: false,
    headers: {
      ...headers,
      accept,
      'accept-encoding': 'identity',
      'content-type': 'application/json',
    },
  });
  // Who leaves is not told.
  sent.on('error', () => undefined);
  sent.end(JSON.stringify({ query }));
  return sent;
}

/** Asks, and reads no more than the first bytes of the answer until told to. */
export async function beginReading(url: string, asked: Asked) {
  const sent = send(url, asked);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.on('error', () => undefined);
  const [first] = (await once(response, 'data')) as [Buffer];
  response.pause();
  return {
    response,
    first: first.toString(),
    goOn: () => void response.resume(),
    leave: () => void sent.socket?.resetAndDestroy(),
  };
}

/** Asks, and waits for nothing. */
export function beginAsking(url: string, asked: Asked) {
  const sent = send(url, asked);
  const left = new Promise((resolve) => sent.once('close', resolve));
  return {
    sent: once(sent, 'finish'),
    leave: async () => {
      sent.socket?.resetAndDestroy();
      await left;
    },
  };
}

/** The responses that servers of this process begin from now on, until disposed. */
export function watchResponses() {
  const channel = 'http.server.request.start';
  const responses: ServerResponse[] = [];
  const begun = new Map<string, PromiseWithResolvers<undefined>>();
  const add = (message: unknown) => {
    const { request, response } = message as Begun;
    responses.push(response);
    begun.get(String(request.headers['x-request-id']))?.resolve(undefined);
  };
  subscribe(channel, add);
  return {
    responses,
    /** Resolves as soon as a server has the head of a request of that id. */
    begun: (id: string) => {
      const beginning = Promise.withResolvers<undefined>();
      begun.set(id, beginning);
      return beginning.promise;
    },
    /** Whether all are over, be it that they were sent, or broke off. */
    areOver: () => responses.every((response) => response.closed),
    [Symbol.dispose]: () => unsubscribe(channel, add),
  };
}
