import { afterEach, expect, test, vi } from 'vitest';
import { makePage } from '../src/http/made-page.ts';

const options = { initial: { query: '{ a }' }, personasPath: null };

afterEach(() => {
  vi.unstubAllEnvs();
});

test('says what was wrong when the process that makes the page ends without one', async () => {
  vi.stubEnv('NODE_OPTIONS', '--no-such-option');
  await expect(makePage(options)).rejects.toThrow(
    /^expected the page, got exit 9 of its process: [\s\S]*--no-such-option is not allowed/,
  );
});

test('ends that process when the gateway closes', async () => {
  const closing = new AbortController();
  const page = makePage(options, closing.signal);
  closing.abort();
  await expect(page).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
});
