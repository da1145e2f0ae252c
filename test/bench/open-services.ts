import { randomBytes } from 'node:crypto';
import { generateSigningKey } from '../../gateway/src/trail/signing-key.ts';
import { subgraphNames } from '../../hub/src/migrations/house.ts';
import { roleOf, roleUrl } from '../../hub/src/postgres/role-url.ts';
import { freePort, startServerProcess, type ServerProcess } from './processes.ts';

export interface Services extends AsyncDisposable {
  /** Where each subgraph answers GraphQL, by its name. */
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly gateway: ServerProcess;
  /** What the subgraphs trust a viewer by. */
  readonly secret: string;
}

export interface ServicesOptions {
  /** What serves a subgraph, named by `SUBGRAPH`; its own main.ts by default. */
  readonly subgraphFile?: string;
}

/** The house as separate services: each subgraph and the gateway in a process of its own. */
export async function openServices(
  adminUrl: string,
  { subgraphFile }: ServicesOptions = {},
): Promise<Services> {
  await using started = new AsyncDisposableStack();
  const secret = randomBytes(32).toString('hex');
  const start = async (file: string, variables: Readonly<Record<string, string>>) =>
    started.use(
      await startServerProcess({
        args: [file],
        port: await freePort(),
        variables: { LOG_LEVEL: 'error', SUBGRAPH_SECRET: secret, ...variables },
        readyPath: '/readyz',
      }),
    );
  const subgraphs: Record<string, string> = {};
  for (const name of subgraphNames) {
    const variables = { SUBGRAPH: name, DATABASE_URL: roleUrl(adminUrl, roleOf(name)) };
    const { url } = await start(subgraphFile ?? `subgraphs/${name}/src/main.ts`, variables);
    subgraphs[name] = `${url}/graphql`;
  }
  const places: Record<string, string> = {
    DATABASE_URL: roleUrl(adminUrl, roleOf('gateway')),
    AUDIT_SIGNING_KEY: generateSigningKey(),
  };
  for (const [name, url] of Object.entries(subgraphs)) {
    places[`SUBGRAPH_${name.toUpperCase()}_URL`] = url;
  }
  const gateway = await start('gateway/src/main.ts', places);
  const running = started.move();
  return { subgraphs, gateway, secret, [Symbol.asyncDispose]: () => running.disposeAsync() };
}
