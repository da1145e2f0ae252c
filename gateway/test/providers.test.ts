import { expect, test } from 'vitest';
import { answered, startAsking } from './support/asking.ts';
import { startIssuer } from './support/issuer.ts';

const discovery = '/.well-known/openid-configuration';

const unavailable = {
  status: 503,
  body: { errors: [{ extensions: { code: 'AUTHENTICATION_UNAVAILABLE' } }] },
};

/** A gateway that takes the tokens of an issuer, and by default reads its keys whenever a token names another. */
async function startWithIssuer({ jwksCooldownSeconds = 0 } = {}) {
  await using started = new AsyncDisposableStack();
  const issuer = started.use(await startIssuer());
  const provider = { ...issuer.provider, jwksCooldownSeconds };
  const gateway = started.use(await startAsking({ access: { provider } }));
  const open = started.move();
  return {
    issuer,
    ask: async () => gateway.ask({ authorization: `Bearer ${await issuer.token()}` }),
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

test('finds the keys of its provider where they have moved to', async () => {
  await using started = await startWithIssuer();
  const { issuer, ask } = started;
  expect(await ask()).toMatchObject(answered);
  await issuer.rotate();
  issuer.answer('/keys', (response) => response.writeHead(410).end());
  issuer.answer(discovery, (response) =>
    response.end(
      JSON.stringify({
        issuer: issuer.provider.issuer,
        jwks_uri: `${issuer.provider.issuer}/moved`,
      }),
    ),
  );
  issuer.answer('/moved', (response) =>
    response.end(JSON.stringify({ keys: [issuer.publicJwk()] })),
  );
  expect(await ask()).toMatchObject(answered);
});

test('reads no keys from where they could be changed on the way, or from no place at all', async () => {
  await using started = await startWithIssuer();
  const { issuer, ask } = started;
  const { port } = new URL(issuer.provider.issuer);
  const keys = encodeURIComponent(JSON.stringify({ keys: [issuer.publicJwk()] }));
  for (const place of [`http://0.0.0.0:${port}/keys`, `data:application/json,${keys}`]) {
    const document = { issuer: issuer.provider.issuer, jwks_uri: place };
    issuer.answer(discovery, (response) => response.end(JSON.stringify(document)));
    expect(await ask()).toMatchObject(unavailable);
  }
});

test.each([discovery, '/keys'])('reads at most a megabyte of %s', async (path) => {
  await using started = await startWithIssuer();
  const { issuer, ask } = started;
  const { issuer: name } = issuer.provider;
  const document =
    path === '/keys' ? { keys: [issuer.publicJwk()] } : { issuer: name, jwks_uri: `${name}/keys` };
  const answerWith = (bytes: number) => {
    issuer.answer(path, (response) => response.end(JSON.stringify(document).padEnd(bytes)));
  };
  answerWith(1024 * 1024 + 1);
  expect(await ask()).toMatchObject(unavailable);
  answerWith(1024 * 1024);
  expect(await ask()).toMatchObject(answered);
});

test.each([discovery, '/keys'])('does not ask again at once for a %s that fails', async (path) => {
  for (const fault of ['', '{"keys": [5]}']) {
    await using started = await startWithIssuer({ jwksCooldownSeconds: 30 });
    const { issuer, ask } = started;
    issuer.answer(path, (response) => response.end(fault));
    for (let time = 0; time < 5; time++) expect(await ask()).toMatchObject(unavailable);
    expect(issuer.fetched.filter((asked) => asked === path)).toHaveLength(1);
  }
});
