import type { SpanProcessor } from '@opentelemetry/sdk-trace';
import type { Logger } from '../log.ts';
import { endLateRequests } from './late-requests.ts';
import { prepareTracing } from './tracing.ts';

interface ExportOptions {
  /** The address of a collector that takes OTLP over HTTP, to /v1/traces beneath it; where it is undefined, nothing is sent. */
  readonly endpoint: string | undefined;
  /** What this process is, where OTEL_SERVICE_NAME does not say otherwise. */
  readonly service: string;
  readonly logger: Logger;
}

/** Else a collector that is away would hold up the end of the process. */
const patienceMs = 3000;

/** Registers an SDK that hands spans to `processor`; disposing of it takes it away again. */
export async function registerTracing(
  processor: SpanProcessor,
  service: string,
): Promise<AsyncDisposable> {
  const [
    { context, propagation, trace },
    sdk,
    core,
    resources,
    { AsyncLocalStorageContextManager },
  ] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/core'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/context-async-hooks'),
  ]);
  const { resourceAttributesEnvDetector, serviceNameEnvDetector } = resources;
  const detectors = [resourceAttributesEnvDetector, serviceNameEnvDetector];
  const detected = resources.detectResources({ detectors });
  const own = resources.resourceFromAttributes({ 'service.name': service });
  const resource = resources.defaultResource().merge(own).merge(detected);
  const provider = new sdk.TracerProvider({ resource, spanProcessors: [processor] });
  const manager = new AsyncLocalStorageContextManager();
  context.setGlobalContextManager(manager.enable());
  propagation.setGlobalPropagator(new core.W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  await prepareTracing();
  return {
    async [Symbol.asyncDispose]() {
      trace.disable();
      propagation.disable();
      context.disable();
      await provider.shutdown();
    },
  };
}

/**
 * Sends the spans of this process to an OpenTelemetry collector, until it is disposed of, which sends what waits. The SDK's own
 * environment variables say the rest: OTEL_EXPORTER_OTLP_HEADERS, OTEL_SERVICE_NAME, OTEL_RESOURCE_ATTRIBUTES.
 */
export async function exportTraces({
  endpoint,
  service,
  logger,
}: ExportOptions): Promise<AsyncDisposable> {
  if (endpoint === undefined) return new AsyncDisposableStack();
  const [{ BatchSpanProcessor }, { OTLPTraceExporter }, { setGlobalErrorHandler }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/core'),
    ]);
  const warn = (err: unknown) => {
    logger.warn({ err }, 'traces could not be sent');
  };
  setGlobalErrorHandler(warn);
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: patienceMs });
  const tracing = await registerTracing(new BatchSpanProcessor({ exporter }), service);
  const late = endLateRequests(url, patienceMs);
  return {
    async [Symbol.asyncDispose]() {
      try {
        await tracing[Symbol.asyncDispose]();
      } catch (err) {
        warn(err);
      } finally {
        late[Symbol.dispose]();
      }
    },
  };
}
