import type { Purpose } from '@loopgraph/kit/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyone } from '../../test/support/viewers.ts';
import { answered, startAsking } from './support/asking.ts';
import { bearer } from './support/credentials.ts';

let gateway: Awaited<ReturnType<typeof startAsking>>;
beforeAll(async () => {
  gateway = await startAsking();
});
afterAll(() => gateway[Symbol.asyncDispose]());

/** Asks with a credential that allows `purposes`, and states one itself only where told. */
async function ask(purposes: readonly Purpose[], header?: string, stated: Purpose | null = null) {
  const authorization = await bearer({ identity: { ...everyone, purposes }, purpose: stated });
  return await gateway.ask({
    authorization,
    ...(header !== undefined && { 'loopgraph-purpose': header }),
  });
}

function refusedWith(status: number, code: string, message: string) {
  return { status, challenge: null, body: { errors: [{ message, extensions: { code } }] } };
}

test('takes the purpose that the header states', async () => {
  expect(await ask(['DEVELOPMENT', 'COMPLIANCE'], ' COMPLIANCE ')).toMatchObject(answered);
  expect(gateway.lastViewer()).toMatchObject({ purpose: 'COMPLIANCE' });
});

test('takes the only purpose of a credential where the header is not there', async () => {
  expect(await ask(['DEVELOPMENT'])).toMatchObject(answered);
  expect(gateway.lastViewer()).toMatchObject({ purpose: 'DEVELOPMENT' });
});

test('takes what a try-out token states, unless the header states another', async () => {
  const both = ['DEVELOPMENT', 'COMPLIANCE'] as const;
  expect(await ask(both, undefined, 'COMPLIANCE')).toMatchObject(answered);
  expect(gateway.lastViewer()).toMatchObject({ purpose: 'COMPLIANCE' });
  expect(await ask(both, 'DEVELOPMENT', 'COMPLIANCE')).toMatchObject(answered);
  expect(gateway.lastViewer()).toMatchObject({ purpose: 'DEVELOPMENT' });
});

test('asks for a purpose where several are allowed, or none, and none is stated', async () => {
  expect(await ask(['DEVELOPMENT', 'COMPLIANCE'])).toEqual(
    refusedWith(
      400,
      'PURPOSE_REQUIRED',
      'Expected the header loopgraph-purpose to state one of DEVELOPMENT, COMPLIANCE, but got none.',
    ),
  );
  expect(await ask([])).toMatchObject({
    status: 400,
    body: { errors: [{ extensions: { code: 'PURPOSE_REQUIRED' } }] },
  });
});

test.each(['CURIOSITY', 'development', '', 'DEVELOPMENT, COMPLIANCE'])(
  'refuses %j, which is no purpose',
  async (header) => {
    expect(await ask(['DEVELOPMENT', 'COMPLIANCE'], header)).toEqual(
      refusedWith(
        400,
        'INVALID_PURPOSE',
        'Expected loopgraph-purpose to be one of DEVELOPMENT, PERFORMANCE_EVALUATION, WORKFORCE_ANALYTICS, ' +
          `COMPLIANCE, SELF_SERVICE, INTEGRATION, but got: ${JSON.stringify(header)}.`,
      ),
    );
  },
);

test('refuses a purpose that the credential does not allow', async () => {
  expect(await ask(['DEVELOPMENT'], 'PERFORMANCE_EVALUATION')).toEqual(
    refusedWith(
      403,
      'PURPOSE_NOT_ALLOWED',
      'Expected a purpose that this credential allows (DEVELOPMENT), but got: PERFORMANCE_EVALUATION.',
    ),
  );
});
