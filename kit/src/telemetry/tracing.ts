import type * as Api from '@opentelemetry/api';

export type Span = Api.Span;

/** Where OpenTelemetry's API keeps what is registered with it, in every copy of its first major version. */
const registry = Symbol.for('opentelemetry.js.api.1');

let api: typeof Api | undefined;

/**
 * Begins to make spans where something in this process takes them: an SDK that has registered itself with OpenTelemetry's
 * API. Where nothing has, not even that API is loaded (40 ms of a start), and nothing below makes or costs anything.
 */
export async function prepareTracing(): Promise<void> {
  if (registry in globalThis) api ??= await import('@opentelemetry/api');
}

/** Whether spans are made; for what is worked out for them alone. */
export function isTracing(): boolean {
  return api !== undefined;
}

interface SpanSettings {
  /** By OpenTelemetry's name of it; internal by default. */
  readonly kind?: keyof typeof Api.SpanKind;
  readonly attributes?: Api.Attributes;
  /** What it is a part of, where that is not the span at work. */
  readonly parent?: Span | undefined;
}

/** Starts a span; undefined where nobody takes any. */
export function startSpan(name: string, settings: SpanSettings = {}): Span | undefined {
  if (!api) return undefined;
  const { kind = 'INTERNAL', attributes = {}, parent } = settings;
  const active = api.context.active();
  const context = parent ? api.trace.setSpan(active, parent) : active;
  const options = { kind: api.SpanKind[kind], attributes };
  return api.trace.getTracer('loopgraph').startSpan(name, options, context);
}

/** Starts the span of a request that came with `headers`, as a part of the trace that they name, if any. */
export function startServerSpan(
  name: string,
  attributes: Api.Attributes,
  headers: Readonly<Record<string, unknown>>,
): Span | undefined {
  if (!api) return undefined;
  const context = api.propagation.extract(api.context.active(), headers);
  const options = { kind: api.SpanKind.SERVER, attributes };
  return api.trace.getTracer('loopgraph').startSpan(name, options, context);
}

/** Runs `work` with `span` as the one at work, for all that it awaits, too. */
export function within<T>(span: Span | undefined, work: () => T): T {
  if (!api || !span) return work();
  return api.context.with(api.trace.setSpan(api.context.active(), span), work);
}

/** Says that what `span` is of has failed; `type` is a code, or the name of a class of errors, never a message. */
export function failSpan(span: Span | undefined, type: string): void {
  if (!api || !span) return;
  span.setAttribute('error.type', type);
  span.setStatus({ code: api.SpanStatusCode.ERROR });
}

/** Makes a span of `work`, which it fails as it rejects. */
export async function traced<T>(
  name: string,
  settings: SpanSettings,
  work: (span: Span | undefined) => Promise<T>,
): Promise<T> {
  const span = startSpan(name, settings);
  if (!span) return await work(undefined);
  try {
    return await within(span, () => work(span));
  } catch (error) {
    failSpan(span, error instanceof Error ? error.name : 'unknown');
    throw error;
  } finally {
    span.end();
  }
}

/** Makes a span of `work` as a part of the span at work, and fails it as that throws or rejects; where there is none, it makes none. */
export function tracedPart<T>(name: string, work: () => T): T {
  const span = api?.trace.getActiveSpan() && startSpan(name);
  if (!span) return work();
  const end = () => {
    span.end();
  };
  const fail = (error: unknown) => {
    failSpan(span, error instanceof Error ? error.name : 'unknown');
    span.end();
  };
  let result: T;
  try {
    result = work();
  } catch (error) {
    fail(error);
    throw error;
  }
  if (result instanceof Promise) result.then(end, fail);
  else end();
  return result;
}

/** The headers that make the server which gets them go on with the trace at work; none where there is none. */
export function traceHeaders(): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  api?.propagation.inject(api.context.active(), headers);
  return headers;
}
