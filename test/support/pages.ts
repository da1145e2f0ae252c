import { z } from 'zod';

const connectionPage = z.object({
  edges: z.array(z.object({ cursor: z.string(), node: z.object({ id: z.string() }) })),
  pageInfo: z.object({
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
    startCursor: z.string().nullable(),
    endCursor: z.string().nullable(),
  }),
});

export type ConnectionPage = z.infer<typeof connectionPage>;

/** What to select on a connection for `connectionAt` to read it. */
export const connectionFields = `{
  edges { cursor node { id } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
}`;

/** The connection that `path` leads to in the data of a result; throws where there is none. */
export function connectionAt(result: unknown, ...path: string[]): ConnectionPage {
  let value: unknown = result;
  for (const key of ['data', ...path]) {
    value = z.looseObject({ [key]: z.unknown() }).parse(value)[key];
  }
  return connectionPage.parse(value);
}

/** The ids on a page. */
export function idsOn({ edges }: ConnectionPage): string[] {
  return edges.map(({ node }) => node.id);
}

/** All ids, in the list's order, read page by page: from the start, and from the end. `read` takes the arguments. */
export async function walkPages(
  read: (args: string) => Promise<ConnectionPage>,
  size: number,
): Promise<{ forward: string[]; backward: string[] }> {
  const forward: string[] = [];
  let page = await read(`first: ${size}`);
  for (;;) {
    forward.push(...idsOn(page));
    if (!page.pageInfo.hasNextPage) break;
    page = await read(`first: ${size}, after: ${JSON.stringify(page.pageInfo.endCursor)}`);
  }
  const backward: string[] = [];
  page = await read(`last: ${size}`);
  for (;;) {
    backward.unshift(...idsOn(page));
    if (!page.pageInfo.hasPreviousPage) break;
    page = await read(`last: ${size}, before: ${JSON.stringify(page.pageInfo.startCursor)}`);
  }
  return { forward, backward };
}
