import { createLogger } from '@loopgraph/kit/log';
import { expect, test } from 'vitest';
import { keepCircuits, type Exchange } from '../src/execution/over-http/circuit.ts';
import { SubgraphFailure } from '../src/execution/subgraph-call.ts';

const answer: Exchange = { status: 200, answer: { data: {} } };
const fault: Exchange = { status: 503, answer: { data: null } };

/** A circuit that opens after two failures in a row, and is tried by the next call. */
function openCircuit() {
  const logger = createLogger({ name: 'test', level: 'silent' });
  const circuit = keepCircuits({ failures: 2, resetMs: 0 }, logger)(
    'employees',
    'http://employees',
  );
  /** Begins a call, of which whoever asks for it decides how it ends. */
  async function begin() {
    const exchange = Promise.withResolvers<Exchange>();
    const begun = Promise.withResolvers<undefined>();
    const outcome = circuit
      .run(() => {
        begun.resolve(undefined);
        return exchange.promise;
      })
      .catch((error: unknown) => error);
    await begun.promise;
    return {
      answer: (as = answer) => {
        exchange.resolve(as);
        return outcome;
      },
      fail: () => {
        const failure = new SubgraphFailure('SUBGRAPH_UNAVAILABLE', 'gone');
        exchange.reject(failure);
        return outcome;
      },
    };
  }
  const failTwice = async () => {
    const calls = [await begin(), await begin()];
    for (const call of calls) await call.fail();
    expect(circuit.state()).toBe('open');
  };
  return { circuit, begin, failTwice };
}

type Call = Awaited<ReturnType<ReturnType<typeof openCircuit>['begin']>>;

const ends: readonly (readonly [string, (call: Call) => Promise<unknown>, unknown])[] = [
  ['fails', (call) => call.fail(), expect.objectContaining({ code: 'SUBGRAPH_UNAVAILABLE' })],
  ['is answered with a fault', (call) => call.answer(fault), fault],
  ['is answered', (call) => call.answer(), answer],
];

test.each(ends)(
  'closes when the call that tries it is answered, though one from before it opened %s meanwhile',
  async (_what, end, outcome) => {
    const { circuit, begin, failTwice } = openCircuit();
    const late = await begin();
    await failTwice();
    const trying = await begin();
    expect(await end(late)).toEqual(outcome);
    expect(circuit.state()).toBe('half-open');
    expect(await trying.answer()).toEqual(answer);
    expect(circuit.state()).toBe('closed');
  },
);

test.each(ends)(
  'stays open when the call that tries it fails, though one from before it opened %s',
  async (_what, end) => {
    const { circuit, begin, failTwice } = openCircuit();
    const late = await begin();
    await failTwice();
    const trying = await begin();
    await end(late);
    await trying.fail();
    expect(circuit.state()).toBe('open');
  },
);

test('opens after failures in a row, though a call from before it last opened is answered between them', async () => {
  const { circuit, begin, failTwice } = openCircuit();
  const late = await begin();
  await failTwice();
  await (await begin()).answer();
  await (await begin()).fail();
  await late.answer();
  expect(circuit.state()).toBe('closed');
  await (await begin()).fail();
  expect(circuit.state()).toBe('open');
});

test('stays closed where all but one of the failures are of calls from before it last opened', async () => {
  const { circuit, begin, failTwice } = openCircuit();
  const late = [await begin(), await begin()];
  await failTwice();
  await (await begin()).answer();
  for (const call of late) await call.fail();
  await (await begin()).fail();
  expect(circuit.state()).toBe('closed');
});
