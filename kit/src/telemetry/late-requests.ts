import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';
import { isFields } from '../fields.ts';

/** Node tells it of each request that its own client begins: https://nodejs.org/api/diagnostics_channel.html#http */
const begun = 'http.client.request.created';

/**
 * Ends each request to `url`, begun by anything in this process with Node's own client, whose answer is not there as a whole
 * within `ms`, until it is disposed of. The exporter of OpenTelemetry itself waits without end for an answer that goes on coming.
 */
export function endLateRequests(url: string, ms: number): Disposable {
  const { host, pathname } = new URL(url);
  const onBegun = (message: unknown) => {
    const request = isFields(message) ? message['request'] : undefined;
    if (!(request instanceof ClientRequest)) return;
    if (request.path !== pathname || request.getHeader('host') !== host) return;
    const timer = setTimeout(() => {
      request.destroy(new Error(`Expected a whole answer of ${url} within ${ms} ms.`));
    }, ms);
    request.once('close', () => {
      clearTimeout(timer);
    });
  };
  subscribe(begun, onBegun);
  return { [Symbol.dispose]: () => void unsubscribe(begun, onBegun) };
}
