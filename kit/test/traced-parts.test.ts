import { SpanStatusCode } from '@opentelemetry/api';
import { expect, test } from 'vitest';
import { traced, tracedPart } from '../src/telemetry/tracing.ts';
import { recordSpans } from './support/recorded-spans.ts';

class Refusal extends Error {
  override readonly name = 'Refusal';
}

const refuse = (): unknown => {
  throw new Refusal('of what is nobody else’s business');
};

test.each<readonly [string, () => unknown, SpanStatusCode, string | undefined]>([
  ['ends well', () => 7, SpanStatusCode.UNSET, undefined],
  ['ends well later', () => Promise.resolve(7), SpanStatusCode.UNSET, undefined],
  ['throws', refuse, SpanStatusCode.ERROR, 'Refusal'],
  ['rejects', () => Promise.reject(new Refusal('later')), SpanStatusCode.ERROR, 'Refusal'],
])('says of a part that %s how it ended', async (_how, work, code, type) => {
  await using spans = await recordSpans();
  await traced('whole', {}, async () => {
    await tracedPart('part', work);
  }).catch(() => undefined);
  const part = (await spans.take(0)).find(({ name }) => name === 'part');
  expect(part?.within).toEqual(['whole']);
  expect(part?.span.status).toEqual({ code });
  expect(part?.span.attributes['error.type']).toBe(type);
});
