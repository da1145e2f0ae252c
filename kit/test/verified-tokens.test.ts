import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rememberVerified } from '../src/verified-tokens.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Verifies tokens that are good for some seconds from now on, given as text; tells which it was asked to. */
function verifier() {
  const asked: string[] = [];
  let key = 1;
  const verify = rememberVerified((token) => {
    asked.push(token);
    const seconds = Number(token);
    if (Number.isNaN(seconds)) return Promise.reject(new Error(`not good: ${token}`));
    const used = key;
    const isCurrent = () => Promise.resolve(used === key);
    return Promise.resolve({
      claims: { sub: token, exp: Date.now() / 1000 + seconds },
      isCurrent,
    });
  });
  return { asked, verify, rotate: () => (key += 1) };
}

function pass(seconds: number): void {
  vi.setSystemTime(Date.now() + seconds * 1000);
}

test('verifies a token once a minute, each token by itself', async () => {
  const { asked, verify } = verifier();
  expect((await verify('300')).sub).toBe('300');
  pass(59);
  expect((await verify('300')).sub).toBe('300');
  expect((await verify('200')).sub).toBe('200');
  expect(asked).toEqual(['300', '200']);
  pass(1);
  await verify('300');
  expect(asked).toEqual(['300', '200', '300']);
});

test('remembers nothing of a token from the moment at which it expires', async () => {
  const { asked, verify } = verifier();
  await verify('30');
  pass(29.999);
  await verify('30');
  expect(asked).toHaveLength(1);
  pass(0.001);
  await verify('30');
  expect(asked).toHaveLength(2);
});

test('remembers nothing of a token that is not good', async () => {
  const { asked, verify } = verifier();
  await expect(verify('forged')).rejects.toThrow('not good');
  await expect(verify('forged')).rejects.toThrow('not good');
  expect(asked).toHaveLength(2);
});

test('verifies a token again once its key is another', async () => {
  const { asked, verify, rotate } = verifier();
  await verify('300');
  rotate();
  await verify('300');
  await verify('300');
  expect(asked).toHaveLength(2);
});
