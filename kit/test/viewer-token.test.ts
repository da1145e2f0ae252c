import { openViewerDatabase } from '@loopgraph/kit/database';
import { createLogger } from '@loopgraph/kit/log';
import { startSubgraph } from '@loopgraph/kit/serve';
import { nobody, type Viewer } from '@loopgraph/kit/viewer';
import { viewerHeader, viewerSigner } from '@loopgraph/kit/viewer-token';
import { base64url, SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, expect, test, vi } from 'vitest';
import { letters } from './support/letters.ts';

const secret = 'known to the gateway and its subgraphs';
const viewer: Viewer = { ...nobody, subject: 'Zoë', roles: ['hr'], purpose: 'COMPLIANCE' };

/** A subgraph that remembers on whose behalf it was asked. */
async function startWitness() {
  await using stack = new AsyncDisposableStack();
  const viewers: Viewer[] = [];
  const lines: string[] = [];
  const server = stack.use(
    await startSubgraph({
      subgraph: {
        ...letters,
        createContext(db, asked) {
          viewers.push(asked);
          return letters.createContext(db, asked);
        },
      },
      // Nothing here asks the database: it is the address of none.
      database: stack.use(openViewerDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' })),
      secret,
      logger: createLogger({ name: 'letters', destination: { write: (line) => lines.push(line) } }),
    }),
  );
  const ask = async (headers: Readonly<Record<string, string>>) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ letter(id: "a") { visits } }' }),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const owned = stack.move();
  return { viewers, lines, ask, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

afterEach(() => {
  vi.useRealTimers();
});

test('answers on behalf of the viewer that the gateway signed', async () => {
  await using witness = await startWitness();
  const token = viewerSigner(secret)(viewer, 'letters');
  expect(await witness.ask({ [viewerHeader]: token })).toEqual({
    status: 200,
    body: { data: { letter: { visits: 1 } } },
  });
  expect(witness.viewers).toEqual([viewer]);
});

const key = new TextEncoder().encode(secret);
const now = Math.floor(Date.now() / 1000);

interface Forgery {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly signedWith?: Uint8Array;
}

/** A token that holds, but for what is said otherwise. */
function forge({ claims = {}, header = {}, signedWith = key }: Forgery): Promise<string> {
  const whole = { iss: 'loopgraph-gateway', aud: 'letters', sub: 'Zoë', iat: now, exp: now + 60 };
  return new SignJWT({ ...whole, viewer, ...claims })
    .setProtectedHeader({ alg: 'HS256', typ: 'loopgraph-viewer+jwt', ...header })
    .sign(signedWith);
}

/** A token that holds, with another viewer put in afterwards. */
async function changed(): Promise<string> {
  const [header, claims = '', signature] = (await forge({})).split('.');
  const payload = JSON.parse(new TextDecoder().decode(base64url.decode(claims))) as object;
  const other = { ...payload, viewer: { ...viewer, roles: ['admin'] } };
  return [header, base64url.encode(JSON.stringify(other)), signature].join('.');
}

const unsigned = () =>
  new UnsecuredJWT({ viewer })
    .setIssuer('loopgraph-gateway')
    .setAudience('letters')
    .setSubject('Zoë')
    .setIssuedAt()
    .setExpirationTime('1 minute')
    .encode();

const forgeries: Readonly<Record<string, () => string | Promise<string>>> = {
  'that is none': () => 'none',
  'that is empty': () => '',
  'signed with another secret': () =>
    forge({ signedWith: new TextEncoder().encode('of somebody else, but as long') }),
  'changed after it was signed': changed,
  'that is not signed (alg: none)': unsigned,
  'signed by another algorithm': () => forge({ header: { alg: 'HS512' } }),
  'of another kind': () => forge({ header: { typ: 'JWT' } }),
  'that is no more valid': () => forge({ claims: { iat: now - 100, exp: now - 40 } }),
  'made long ago, however long it says to be valid': () =>
    forge({ claims: { iat: now - 3600, exp: now + 3600 } }),
  'without an end': () => forge({ claims: { exp: undefined } }),
  'of a time to come': () => forge({ claims: { iat: now + 3600, exp: now + 3660 } }),
  'for another subgraph': () => forge({ claims: { aud: 'learning' } }),
  'of another issuer': () => forge({ claims: { iss: 'somebody' } }),
  'without a viewer': () => forge({ claims: { viewer: undefined } }),
  'with a viewer that cannot be': () =>
    forge({ claims: { viewer: { ...viewer, roles: ['superuser'] } } }),
  'with an employee id that is none': () =>
    forge({ claims: { viewer: { ...viewer, employeeId: "' or true" } } }),
};

const refusal = {
  status: 401,
  body: {
    errors: [
      {
        message: 'Expected a viewer that the gateway signed, but got none that holds.',
        extensions: { code: 'VIEWER_NOT_TRUSTED' },
      },
    ],
  },
};

test.each(Object.entries(forgeries))(
  'executes nothing for a viewer %s, and says the same of each',
  async (_name, token) => {
    await using witness = await startWitness();
    expect(await witness.ask({ [viewerHeader]: await token() })).toEqual(refusal);
    expect(witness.viewers).toEqual([]);
    expect(witness.lines.join('')).toContain('a viewer was not trusted');
  },
);

test('takes the tokens that the forgeries are made of', async () => {
  await using witness = await startWitness();
  expect((await witness.ask({ [viewerHeader]: await forge({}) })).status).toBe(200);
});

test('takes a token again that was found good, and no longer than it holds', async () => {
  await using witness = await startWitness();
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z'), toFake: ['Date'] });
  const began = Math.floor(Date.now() / 1000);
  const short = await forge({ claims: { iat: began, exp: began + 60 } });
  const long = await forge({ claims: { iat: began, exp: began + 3600 } });
  for (const [seconds, status] of [
    [0, 200],
    [59, 200],
    [71, 401],
  ] as const) {
    vi.setSystemTime((began + seconds) * 1000);
    for (const token of [short, long]) {
      expect((await witness.ask({ [viewerHeader]: token })).status).toBe(status);
    }
  }
  expect(witness.viewers).toEqual(Array.from({ length: 4 }, () => viewer));
});

test('executes nothing without a viewer', async () => {
  await using witness = await startWitness();
  expect(await witness.ask({})).toEqual(refusal);
  expect(witness.viewers).toEqual([]);
});
