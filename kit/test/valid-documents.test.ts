import { mountGraphql } from '@loopgraph/kit/graphql-server';
import { createLogger } from '@loopgraph/kit/log';
import { createValidDocuments } from '@loopgraph/kit/valid-documents';
import { createWebServer } from '@loopgraph/kit/web-server';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';

const schema = buildSchema('type Query { greeting(loudness: Float = 1): String }');
const logger = createLogger({ name: 'test', level: 'silent' });

/** A server that tells which texts it had to parse. */
async function serveGreetings() {
  await using stack = new AsyncDisposableStack();
  const documents = createValidDocuments();
  const parsed: string[] = [];
  const web = createWebServer({ logger, bodyLimit: 1024 * 1024 });
  stack.defer(() => web.close());
  stack.use(
    await mountGraphql(web, {
      source: { schema },
      documents,
      logger,
      plugins: [
        {
          requestDidStart: () =>
            Promise.resolve({
              parsingDidStart({ source }) {
                parsed.push(source);
                return Promise.resolve();
              },
            }),
        },
      ],
      createContext: ({ id }) => ({ requestId: id }),
    }),
  );
  const owned = stack.move();
  return {
    documents,
    parsed,
    async ask(query: string) {
      const answer = await web.inject({ method: 'POST', url: '/graphql', payload: { query } });
      return answer.json<unknown>();
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

test('is found by Apollo Server, which does not parse again what was checked ahead', async () => {
  await using server = await serveGreetings();
  server.documents.check(schema, '{ greeting }');
  expect(await server.ask('{ greeting }')).toEqual({ data: { greeting: null } });
  expect(server.parsed).toEqual([]);
  await server.ask('{ again: greeting }');
  await server.ask('{ again: greeting }');
  expect(server.parsed).toEqual(['{ again: greeting }']);
});

test('is another document for another schema', () => {
  const documents = createValidDocuments();
  const other = buildSchema('type Query { greeting: String  farewell: String }');
  const document = documents.check(schema, '{ greeting }');
  expect(documents.check(schema, '{ greeting }')).toBe(document);
  expect(documents.check(other, '{ greeting }')).not.toBe(document);
});

test.each([
  ['{ greting }', 'Cannot query field "greting" on type "Query". Did you mean "greeting"?'],
  ['{ greeting', 'Syntax Error: Expected Name, found <EOF>.'],
  ['{ greeting(loudness: 1e999) }', 'Expected a number that a Float can be, but got: 1e999.'],
])('refuses %s by the rules of the server, and keeps nothing of it', async (text, message) => {
  await using server = await serveGreetings();
  expect(() => server.documents.check(schema, text)).toThrow(message);
  expect(await server.ask(text)).toMatchObject({ errors: [{ message }] });
});

test('does not keep what is too long, and forgets what was not used for longest', async () => {
  await using server = await serveGreetings();
  const { documents } = server;
  const first = documents.check(schema, '{ greeting }');
  const ofLength = (length: number, name: string) => `{ ${name}: greeting }`.padEnd(length, ' #');
  const long = ofLength(65_537, 'long');
  expect(documents.check(schema, long)).not.toBe(documents.check(schema, long));
  for (let index = 0; index < 31; index++) documents.check(schema, ofLength(65_536, `a${index}`));
  expect(documents.check(schema, '{ greeting }')).toBe(first);
  for (let index = 0; index < 32; index++) documents.check(schema, ofLength(65_536, `b${index}`));
  expect(documents.check(schema, '{ greeting }')).not.toBe(first);
});
