import {
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace';
import { expect, vi } from 'vitest';
import { registerTracing } from '../../src/telemetry/export-traces.ts';

/** A span, with the names of those that it is a part of, outermost first. */
export interface RecordedSpan {
  readonly name: string;
  readonly within: readonly string[];
  readonly trace: string;
  readonly span: ReadableSpan;
}

function isOwnStatement({ parentSpanContext, attributes }: ReadableSpan): boolean {
  return !parentSpanContext && attributes['db.query.text'] === 'select 1';
}

/** Records the spans of this process by OpenTelemetry's own SDK, until it is disposed of. */
export async function recordSpans() {
  const exporter = new InMemorySpanExporter();
  const processor = new SimpleSpanProcessor({ exporter });
  const tracing = await registerTracing(processor, 'test');
  return {
    /**
     * Those that ended since this was last asked, in the order in which they did, once that many requests over HTTP are over:
     * an answer is there before its span ends. Without the statements by which services see that their databases are
     * there, which come when they come, as parts of no request.
     */
    async take(requests: number): Promise<readonly RecordedSpan[]> {
      await vi.waitFor(async () => {
        await processor.forceFlush();
        const ended = exporter.getFinishedSpans().filter(({ name }) => name === 'POST /graphql');
        expect(ended).toHaveLength(requests);
      }, 10_000);
      const spans = exporter.getFinishedSpans().filter((span) => !isOwnStatement(span));
      exporter.reset();
      const byId = new Map(spans.map((span) => [span.spanContext().spanId, span]));
      const above = ({ parentSpanContext }: ReadableSpan): string[] => {
        const parent = parentSpanContext && byId.get(parentSpanContext.spanId);
        return parent ? [...above(parent), parent.name] : [];
      };
      return spans.map((span) => {
        const { name } = span;
        return { name, within: above(span), trace: span.spanContext().traceId, span };
      });
    },
    [Symbol.asyncDispose]: () => tracing[Symbol.asyncDispose](),
  };
}
