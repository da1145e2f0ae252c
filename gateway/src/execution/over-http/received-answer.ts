import type { Dispatcher } from 'undici';

type Headers = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2];

/** A response, with all of its body. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** Why there is no answer, and whether a response had begun by then. */
export class BrokenAnswer extends Error {
  override readonly name = 'BrokenAnswer';
  readonly hadBegun: boolean;

  constructor(cause: Error, hadBegun: boolean) {
    super('Expected a whole answer, but got none.', { cause });
    this.hadBegun = hadBegun;
  }
}

/**
 * undici takes neither a 100 that nobody asked for nor a 101 for a part of a response, and breaks the connection. Its error has the
 * code of all that befalls sockets.
 */
const ofResponses = new Set(['bad response', 'bad upgrade']);

/** Gathers one response, without the stream that undici's own `request` makes of it. */
class Gathering implements Dispatcher.DispatchHandler {
  readonly #chunks: Buffer[] = [];
  readonly #resolve: (answer: HttpAnswer) => void;
  readonly #reject: (error: BrokenAnswer) => void;
  readonly #signal: AbortSignal;
  #stop: () => void;
  #head: Omit<HttpAnswer, 'body'> | undefined;

  constructor(
    signal: AbortSignal,
    resolve: (answer: HttpAnswer) => void,
    reject: (error: BrokenAnswer) => void,
  ) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    // Nothing can be aborted before there is a connection; undici then sends nothing that is aborted as it starts.
    this.#stop = () => {
      reject(new BrokenAnswer(asError(signal.reason), false));
    };
    signal.addEventListener('abort', this.#stop, { once: true });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#unlisten();
    this.#stop = () => {
      controller.abort(asError(this.#signal.reason));
    };
    if (this.#signal.aborted) this.#stop();
    else this.#signal.addEventListener('abort', this.#stop, { once: true });
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    statusCode: number,
    headers: Headers,
  ): void {
    // One of 1xx comes before the response itself.
    if (statusCode >= 200) this.#head = { statusCode, headers };
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#unlisten();
    const [only, ...more] = this.#chunks;
    const body = only && more.length === 0 ? only : Buffer.concat(this.#chunks);
    if (this.#head) this.#resolve({ ...this.#head, body });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#unlisten();
    const hadBegun = this.#head !== undefined || ofResponses.has(error.message);
    this.#reject(new BrokenAnswer(error, hadBegun));
  }

  #unlisten(): void {
    this.#signal.removeEventListener('abort', this.#stop);
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('aborted', { cause: reason });
}

/** Sends a request by `dispatcher`; rejects with a BrokenAnswer where not all of its response comes before `signal` fires. */
export function receivedAnswer(
  dispatcher: Dispatcher,
  { signal, ...options }: Dispatcher.DispatchOptions & { readonly signal: AbortSignal },
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new BrokenAnswer(asError(signal.reason), false));
      return;
    }
    dispatcher.dispatch(options, new Gathering(signal, resolve, reject));
  });
}
