import type { Db } from '@loopgraph/kit/database';
import type { Logger } from '@loopgraph/kit/log';
import { nobody, type Viewer } from '@loopgraph/kit/viewer';
import { viewersOfKeys } from '../access/keys/viewers-of-keys.ts';
import { ownClient } from './library.ts';

/** Tells who is likely to run the operations of a client. */
export type ExpectedViewers = (client: string) => readonly Viewer[];

/** Of one client: each may take a plan of its own for each operation. */
const mostViewers = 8;

/** A partner who comes with a token, of which nothing is known ahead: one who was granted nothing. */
function partnerOf(client: string): Viewer {
  const subject = `client:${client}`;
  const credential = { kind: 'token', id: '' } as const;
  return { ...nobody, subject, credential, client, roles: ['partner'], purposes: ['INTEGRATION'] };
}

/**
 * Those who hold keys of the client, with the rights of these; a partner without scopes where nobody does. Nothing is known of
 * people, who run the operations of the house.
 */
export async function expectedViewers(
  db: Db | undefined,
  logger: Logger,
): Promise<ExpectedViewers> {
  const ofKeys = db
    ? await viewersOfKeys(db).catch((err: unknown) => {
        logger.warn({ err }, 'cannot tell for whom operations are to be compiled ahead');
        return undefined;
      })
    : undefined;
  return (client) =>
    ofKeys?.get(client)?.slice(0, mostViewers) ?? (client === ownClient ? [] : [partnerOf(client)]);
}
