import type { Identify } from '../../src/access/identify.ts';
import { apiSchemaOf, checkSubmission, publish, retire } from '@loopgraph/gateway/operations';
import { openDatabase } from '@loopgraph/kit/database';
import { nobody, purposes, type Role, type Viewer } from '@loopgraph/kit/viewer';
import { createDatabase } from '../../../test/support/database.ts';
import { hashOf } from '../../src/operations/hash-of.ts';
import type { Submission } from '../../src/operations/publish/submission.ts';
import { employees, learning } from './company.ts';
import { compose } from './world.ts';

/** An operation to publish; its id is the hash of its body where none is given. */
export interface Published {
  readonly body: string;
  readonly id?: string;
  readonly clientName?: string;
}

const schema = apiSchemaOf(compose([employees, learning]));

function submissionOf(operations: readonly Published[]): Submission {
  return {
    format: 'Apollo manifest',
    faults: [],
    operations: operations.map(({ body, id = null, clientName = null }) => ({
      ...{ label: 'an operation', body, id, claimed: null, clientName },
    })),
  };
}

/** What is published in a database of its own. */
export async function openRegistry() {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await createDatabase());
  const admin = stack.use(openDatabase({ url: database.adminUrl }));
  const { db } = stack.use(openDatabase({ url: database.url('gateway') }));
  const owned = stack.move();
  return {
    /** As the gateway's own role. */
    db,
    adminUrl: database.adminUrl,
    async publish(client: string, operations: readonly (Published | string)[]) {
      const submitted = operations.map((operation) =>
        typeof operation === 'string' ? { body: operation } : operation,
      );
      const checked = checkSubmission(schema, submissionOf(submitted));
      if (checked.faults.length > 0) return { faults: checked.faults };
      return await publish(admin.db, client, checked.operations);
    },
    retire: (client: string, what: string) => retire(admin.db, client, what),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

export { hashOf };

function viewer(subject: string, roles: readonly Role[], client: string | null): Viewer {
  return { ...nobody, subject, roles, client, purposes, purpose: 'INTEGRATION' };
}

/** Takes a bearer's token as who it is: the partner `acme`, an `analyst`, a `service:batch`. */
export const identifyByName: Identify = ({ headers: { authorization = '' } }) => {
  const [role = '', client = null] = authorization.replace(/^Bearer /, '').split(':');
  switch (role) {
    case 'analyst':
    case 'service':
    case 'partner':
    case 'employee':
      return Promise.resolve(viewer(authorization, [role], client));
    default:
      return Promise.resolve(viewer('nobody', ['employee'], null));
  }
};

/** The header of one who is `name`, as in `partner:acme`. */
export const as = (name: string) => ({ authorization: `Bearer ${name}` });
