import { GraphQLError } from 'graphql';

interface ErrorCode {
  /** When it is sent, in one sentence. */
  readonly meaning: string;
  /** What the caller can do about it. */
  readonly remedy: string;
}

/** Every error code that a Loopgraph server sends; docs/errors.md is generated from it. */
export const errorCodes = {
  UNAUTHENTICATED: {
    meaning:
      'The request has no credential that is good here. It is never said what is wrong with one that is sent.',
    remedy:
      'Send one token as `authorization: Bearer <token>`, or one API key (also as `x-api-key`), that is valid now; see docs/access.md.',
  },
  AUTHENTICATION_UNAVAILABLE: {
    meaning:
      'Whether the credential is good cannot be told at present: what knows it does not answer.',
    remedy: 'Try again; if it persists, tell the operator the request id.',
  },
  TRY_OUT_REFUSED: {
    meaning: 'Personas to try things out as are handed to the page alone, open on this machine.',
    remedy: 'Open the page at http://localhost, or make a token with `pnpm loopgraph token`.',
  },
  PURPOSE_REQUIRED: {
    meaning:
      'The request does not say what the answer is for, and its credential allows several purposes, or none.',
    remedy: 'Send the header `loopgraph-purpose` with one of the purposes that the message names.',
  },
  INVALID_PURPOSE: {
    meaning: 'The header `loopgraph-purpose` names something that is no purpose.',
    remedy: 'Send one of the purposes that the message names.',
  },
  PURPOSE_NOT_ALLOWED: {
    meaning: 'The credential does not allow to ask for the purpose that the request states.',
    remedy: 'State a purpose that your role has, or ask the administrator for it.',
  },
  INVALID_EXPLAIN: {
    meaning:
      'The header `loopgraph-explain` asks for something that cannot be told, or comes with a request for an export.',
    remedy: 'Send `plan`, `sql` or `plan,sql`, and ask for JSON.',
  },
  EXPLAIN_NOT_ALLOWED: {
    meaning: 'The viewer may not be told by which plan and SQL an operation is executed.',
    remedy: 'Ask as one who may; see docs/telemetry.md.',
  },
  METRICS_REFUSED: {
    meaning: "Metrics are read on the gateway's own machine, or by admins and services.",
    remedy: 'Give the scraper an API key of a service; see docs/telemetry.md.',
  },
  INVALID_ID: {
    meaning: 'An id does not have the form that ids of its type have.',
    remedy: 'Send an id exactly as an earlier answer gave it.',
  },
  INVALID_CURSOR: {
    meaning: 'A cursor was not made by this field, or was made under another ordering.',
    remedy:
      'Start again from the first page, or keep `orderBy` as it was when the cursor was given.',
  },
  INVALID_PAGE: {
    meaning: 'A page was asked for in a way that cannot be answered.',
    remedy:
      'Send either `first` (with `after`) or `last` (with `before`), from 1 to the maximum that the message names.',
  },
  INVALID_FILTER: {
    meaning: 'A filter contradicts itself, so nothing could ever match it.',
    remedy: 'Mend the two conditions that the message names.',
  },
  INVALID_ARGUMENT: {
    meaning: 'An argument is of the right type, but its value is out of range.',
    remedy: 'Send a value in the range that the message names.',
  },
  OPERATION_TOO_DEEP: {
    meaning:
      'The fields of an operation, or brackets in its text, stand in each other deeper than its viewer may ask.',
    remedy: 'Ask for less at once; the message names the maximum.',
  },
  TOO_MANY_FIELDS: {
    meaning:
      'An operation has more fields, with its fragments put in, than its viewer may ask for.',
    remedy: 'Ask for less at once; the message names the maximum.',
  },
  TOO_MANY_ROOT_FIELDS: {
    meaning: 'An operation has more root fields than its viewer may ask for.',
    remedy: 'Split the operation; the message names the maximum.',
  },
  TOO_MANY_ALIASES: {
    meaning: 'An operation has more aliases, or more of one field, than its viewer may ask for.',
    remedy: 'Split the operation; the message names the maximum.',
  },
  TOO_MANY_TOKENS: {
    meaning: "An operation's text has more tokens than its viewer may send.",
    remedy: 'Send a shorter operation, its values as variables; the message names the maximum.',
  },
  COST_TOO_HIGH: {
    meaning:
      'An operation is expected to cost more than its viewer may ask for at once; nothing was executed.',
    remedy: 'Ask for smaller pages or fewer lists. See docs/limits.md for what costs how much.',
  },
  RATE_LIMITED: {
    meaning: "The viewer's budget for this minute is used up; nothing was executed.",
    remedy: 'Wait as many seconds as `Retry-After` says.',
  },
  BATCHING_DISABLED: {
    meaning: 'One HTTP request holds several operations.',
    remedy:
      'Send each operation in a request of its own, or have batches allowed. See docs/limits.md.',
  },
  BATCH_TOO_LARGE: {
    meaning: 'One HTTP request holds more operations than its viewer may send at once.',
    remedy: 'Send smaller batches.',
  },
  GATEWAY_STOPPING: {
    meaning: 'The gateway stopped before it began with a batch; nothing of it was executed.',
    remedy: 'Send it again: another gateway answers it, or this one once it is started again.',
  },
  INTROSPECTION_DISABLED: {
    meaning: 'The operation asks for the schema, which its viewer may not.',
    remedy: 'Use the schema that the operator has given you.',
  },
  NOT_FOUND: {
    meaning: 'An argument names something that does not exist.',
    remedy: 'Check the id; the message says what was looked for.',
  },
  BAD_USER_INPUT: {
    meaning: 'A variable does not have the type that the operation declares for it.',
    remedy: 'Send a value of the declared type; the message names the variable.',
  },
  BAD_REQUEST: {
    meaning: 'The HTTP request is not one that GraphQL over HTTP knows.',
    remedy: 'POST a JSON body with `query` and `variables`, as content type application/json.',
  },
  GRAPHQL_PARSE_FAILED: {
    meaning: 'The operation is not GraphQL.',
    remedy: 'Mend the syntax at the place that the error names.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    meaning: 'The operation asks for something that the supergraph does not have.',
    remedy: 'Compare it with the schema at the place that the error names.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    meaning: 'The document holds several operations, or none of the name that was asked for.',
    remedy: 'Send `operationName`.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    meaning: 'An automatic persisted query is not known yet.',
    remedy: 'Send it once with its text; clients of Apollo do so by themselves.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    meaning: 'A persisted query was asked for where none are kept.',
    remedy: 'Send the text of the operation.',
  },
  PERSISTED_QUERY_NOT_IN_LIST: {
    meaning: 'No operation with this id or name is registered for the client that asks.',
    remedy: 'Publish the operation for the client, or send the id exactly as it was published.',
  },
  QUERY_NOT_IN_SAFELIST: {
    meaning: 'The client may run registered operations only, and this text is none of them.',
    remedy: 'Publish the operation for the client, or send it byte for byte as it was published.',
  },
  PERSISTED_QUERY_ID_REQUIRED: {
    meaning: 'Registered operations have to be asked for by their id here, not by their text.',
    remedy: 'Send the id, as `documentId` or in `extensions.persistedQuery`.',
  },
  CANNOT_SEND_PQ_ID_AND_BODY: {
    meaning: 'A request has both the id of a registered operation and a text.',
    remedy: 'Send one of them.',
  },
  INVALID_PARAMETER: {
    meaning:
      'A parameter of a REST resource is unknown, repeated, or not of the type that the operation declares.',
    remedy: 'Compare the request with /rest/openapi.json; the message names the parameter.',
  },
  NOT_ACCEPTABLE: {
    meaning: 'There is no answer in any of the media types that the request accepts.',
    remedy: 'Send an `accept` header with one of the media types that the message names.',
  },
  NOT_EXPORTABLE: {
    meaning:
      'The operation cannot be answered as CSV or NDJSON: it is no query, there is no single list at its heart, or it uses a name that exports add.',
    remedy:
      'Ask for JSON, or select one list at the shallowest level; the message names what was found.',
  },
  UNAUTHORIZED_FIELD_OR_TYPE: {
    meaning:
      'A field, or an argument that tells of one, takes a scope, a policy or a purpose that the request has not; the field is null and was not fetched.',
    remedy:
      'Leave it out, or ask with the rights that the message names; docs/purposes.md lists them. Of the path, "@" stands for each item of a list.',
  },
  SUBGRAPH_TIMEOUT: {
    meaning:
      'A subgraph did not answer in time; its fields are null, the rest of the answer is whole.',
    remedy: 'Ask for less, or try again.',
  },
  SUBGRAPH_UNAVAILABLE: {
    meaning:
      'A subgraph could not be reached, was not asked because it kept failing, or its answer could not be read; its fields are null.',
    remedy: 'Try again in some seconds; if it persists, tell the operator the request id.',
  },
  REQUEST_TIMEOUT: {
    meaning:
      'The request took longer than a request may; what was not fetched by then is null, and nothing goes on behind it.',
    remedy: 'Ask for less, or for a page at a time.',
  },
  REQUEST_CANCELLED: {
    meaning: 'Whoever asked went away before the answer was there; it stands in logs only.',
    remedy: 'Nothing: nobody waits for it.',
  },
  AUDIT_UNAVAILABLE: {
    meaning:
      'The answer holds personal data, and that it was given could not be recorded; so it is not given.',
    remedy: 'Try again; if it persists, tell the operator the request id.',
  },
  REQUEST_TOO_LARGE: {
    meaning: 'The body of the HTTP request is larger than the server reads.',
    remedy: 'Send a shorter operation or fewer variables; the message names the limit.',
  },
  ROUTE_NOT_FOUND: {
    meaning: 'Nothing is served under this path.',
    remedy: 'Use one of the paths that the message names.',
  },
  VIEWER_NOT_TRUSTED: {
    meaning:
      'A subgraph was asked by someone other than its gateway: the signed viewer is missing, or does not hold.',
    remedy:
      'Ask the gateway. Operators: give both the same SUBGRAPH_SECRET, and let their clocks agree.',
  },
  INTERNAL_SERVER_ERROR: {
    meaning:
      'A fault of the server. Its details are in the log line that carries the same request id.',
    remedy: 'Tell the operator the request id.',
  },
} as const satisfies Record<string, ErrorCode>;

export type ErrorCodeName = keyof typeof errorCodes;

/** The request is at fault: its message says what was expected and what was got, and clients see it. */
export class RequestError extends GraphQLError {
  override readonly name = 'RequestError';

  constructor(code: ErrorCodeName, message: string) {
    super(message, { extensions: { code } });
  }
}
