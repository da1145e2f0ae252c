import { fileURLToPath } from 'node:url';
import { startGateway } from '../../gateway/src/index.ts';
import { houseSubgraphs } from '../../hub/src/hub/subgraphs.ts';
import { openViewerDatabase } from '../../kit/src/database.ts';
import { createLogger } from '../../kit/src/log.ts';
import { startSubgraph } from '../../kit/src/serve.ts';
import type { TestHub } from './hub.ts';
import { everyone } from './viewers.ts';

const supergraphFile = fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url));
const secret = 'known to the gateway and its subgraphs';

/** The house of `hub` once more: a gateway that calls each subgraph over HTTP, on behalf of one who sees everyone. */
export async function openApart(hub: TestHub): Promise<AsyncDisposable & { readonly url: string }> {
  await using opened = new AsyncDisposableStack();
  const logger = createLogger({ name: 'apart', level: 'silent' });
  const subgraphs: Record<string, { readonly url: string }> = {};
  for (const subgraph of houseSubgraphs) {
    const { name } = subgraph;
    const database = opened.use(openViewerDatabase({ url: hub.databaseUrl(name) }));
    const server = opened.use(await startSubgraph({ subgraph, database, secret, logger }));
    subgraphs[name] = { url: `${server.url}/graphql` };
  }
  const identify = () => Promise.resolve(everyone);
  const { url } = opened.use(
    await startGateway({ supergraphFile, subgraphs, subgraphSecret: secret, identify, logger }),
  );
  const running = opened.move();
  return { url, [Symbol.asyncDispose]: () => running.disposeAsync() };
}
