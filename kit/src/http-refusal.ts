import type { ErrorCodeName } from './errors.ts';

interface RefusalOptions extends ErrorOptions {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by a hook or a route, it is answered as one GraphQL error, with `statusCode` and `headers`; its cause is not shown. */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal';
  readonly statusCode: number;
  readonly code: ErrorCodeName;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    statusCode: number,
    code: ErrorCodeName,
    message: string,
    { headers = {}, ...options }: RefusalOptions = {},
  ) {
    super(message, options);
    this.statusCode = statusCode;
    this.code = code;
    this.headers = headers;
  }
}
