import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { json } from 'node:stream/consumers';
import { z } from 'zod';

const products = 40;
const reviewsOfEach = 8;
const users = 25;

const link = (...names: string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(names)})`;

/** What three subgraphs of a shop offer. */
export const shopSubgraphs = [
  {
    name: 'products',
    sdl: `${link('@key')}
      type Query { topProducts: [Product!] }
      type Product @key(fields: "id") { id: ID! name: String price: Int description: String }`,
  },
  {
    name: 'reviews',
    sdl: `${link('@key')}
      type Product @key(fields: "id") { id: ID! reviews: [Review!] }
      type User @key(fields: "id", resolvable: false) { id: ID! }
      type Review { id: ID! body: String author: User product: Product }`,
  },
  {
    name: 'users',
    sdl: `${link('@key')}
      type User @key(fields: "id") { id: ID! name: String username: String }`,
  },
] as const;

/** Products with reviews, whose authors and products are the same few again and again: some 90 KB. */
export const shopQuery = `query Shop {
  topProducts {
    id
    name
    price
    description
    reviews { id body author { id name username } product { id name price } }
  }
}`;

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const reviewsOf = (product: number) =>
  range(reviewsOfEach).map((index) => ({
    id: `r${product}-${index}`,
    body: `Review ${index} of product ${product}: ${'well made, arrived in time. '.repeat(3)}`,
    author: { __typename: 'User', id: `u${(product * 7 + index * 3) % users}` },
    product: { __typename: 'Product', id: `p${product}` },
  }));
const productOf = (product: number) => ({
  __typename: 'Product',
  id: `p${product}`,
  name: `Product ${product}`,
  price: product * 100 + 99,
  description: `What product ${product} is, at some length. `.repeat(4),
});

/** The JSON of each entity that a subgraph knows, by its id. */
const entities: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  products: new Map(range(products).map((id) => [`p${id}`, JSON.stringify(productOf(id))])),
  reviews: new Map(
    range(products).map((id) => [
      `p${id}`,
      JSON.stringify({ __typename: 'Product', id: `p${id}`, reviews: reviewsOf(id) }),
    ]),
  ),
  users: new Map(
    range(users).map((id) => [
      `u${id}`,
      JSON.stringify({
        __typename: 'User',
        id: `u${id}`,
        name: `User ${id}`,
        username: `user${id}`,
      }),
    ]),
  ),
};

const asked = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});
const representations = z.array(z.object({ id: z.string() }));
const fetched = /(?:(\w+)\s*:\s*)?_entities\(\s*representations:\s*\$(\w+)\s*\)/g;

/** The answer to any operation of a gateway: every field that there is, whichever were asked for. */
function answerTo(name: string, body: unknown): string {
  const { query, variables } = asked.parse(body);
  const known = entities[name] ?? new Map<string, string>();
  const parts = [...query.matchAll(fetched)].map(([, alias = '_entities', variable = '']) => {
    const found = representations.parse(variables?.[variable]).map(({ id }) => known.get(id));
    return `"${alias}":[${found.map((entity) => entity ?? 'null').join(',')}]`;
  });
  if (query.includes('topProducts')) parts.push(`"topProducts":[${[...known.values()].join(',')}]`);
  if (query.includes('__typename') && parts.length === 0) parts.push('"__typename":"Query"');
  return `{"data":{${parts.join(',')}}}`;
}

export interface Shop extends AsyncDisposable {
  readonly urls: Readonly<Record<string, string>>;
}

/** Serves the subgraphs, with answers made beforehand: so what is measured is the gateway. */
export async function openShop(): Promise<Shop> {
  await using opened = new AsyncDisposableStack();
  const urls: Record<string, string> = {};
  for (const { name } of shopSubgraphs) {
    const server: Server = createServer((request, response) => {
      void json(request).then((body) => {
        const text = answerTo(name, body);
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        });
        response.end(text);
      });
    });
    server.keepAliveTimeout = 60_000;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    opened.defer(async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('expected a TCP address');
    urls[name] = `http://127.0.0.1:${address.port}/graphql`;
  }
  const running = opened.move();
  return { urls, [Symbol.asyncDispose]: () => running.disposeAsync() };
}
