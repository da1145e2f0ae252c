import {
  identityOfPersona,
  personas,
  personasOfPeople,
  type Persona,
} from '@loopgraph/gateway/access/try-out/personas';
import { signTryOutToken } from '@loopgraph/gateway/access/try-out/tokens';
import { isUuid } from '@loopgraph/kit/ids';
import { purposes, type Purpose } from '@loopgraph/kit/viewer';
import { Command, Option } from 'commander';
import { isEmployee, tryOutPeople } from '../access/try-out-people.ts';
import { tryOutSecret } from '../access/try-out.ts';
import { readConfig } from '../config.ts';
import { HubFault } from '../hub-fault.ts';
import { openCommandDatabase, withDatabaseFlags } from './database-flags.ts';
import { chosenFrom, gather } from './gathered-words.ts';
import { expectKnownScopes } from './known-scopes.ts';

interface TokenFlags extends Record<string, unknown> {
  readonly as: Persona;
  /** False where there are to be none. */
  readonly scope?: readonly string[] | false;
  readonly purpose?: readonly Purpose[];
  readonly employee?: string;
}

export const tokenCommand = withDatabaseFlags(
  new Command('token')
    .description(
      'Print a token for trying things out: good for 8 hours, on this machine, where no identity provider is configured.',
    )
    .addOption(
      new Option('--as <persona>', 'required: whom to be').choices(personas).makeOptionMandatory(),
    )
    .option('--scope <scope...>', "these scopes in place of the persona's", gather)
    .option('--no-scope', 'no scopes')
    .option(
      '--purpose <purpose...>',
      "these purposes in place of the persona's",
      chosenFrom('--purpose', purposes),
    )
    .option(
      '--employee <id>',
      'which employee to be; without it, employee and manager are suitable people',
    )
    .addHelpText(
      'after',
      `
Examples:
  $ pnpm --silent loopgraph token --as analyst
  $ pnpm --silent loopgraph token --as analyst --scope employee:identity employee:demographics
  $ pnpm --silent loopgraph token --as manager --purpose PERFORMANCE_EVALUATION --home /tmp/try`,
    ),
).action(async (flags: TokenFlags) => {
  if (readConfig({}).provider) {
    throw new HubFault(
      'expected no identity provider, for try-out tokens work only without one, got one in OIDC_ISSUER',
    );
  }
  const { as: persona, scope, purpose, employee } = flags;
  if (employee !== undefined && !isUuid(employee)) {
    throw new HubFault(
      `--employee: expected the id of an employee, a UUID, got ${JSON.stringify(employee)}`,
    );
  }
  if (scope) await expectKnownScopes(scope);
  await using database = await openCommandDatabase({ home: flags['home'] });
  const secret = await tryOutSecret(database.adminUrl);
  const subject = identityOfPersona(persona, {
    employeeId: await findPerson(database.adminUrl, persona, employee?.toLowerCase()),
    ...(scope !== undefined && { scopes: scope === false ? [] : scope }),
    ...(purpose && { purposes: purpose }),
  });
  console.log(await signTryOutToken(secret, subject));
});

/** The employee that a persona is, `chosen` or suitable; null for those that are none. */
async function findPerson(
  adminUrl: string,
  persona: Persona,
  chosen: string | undefined,
): Promise<string | null> {
  if (chosen !== undefined) {
    if (await isEmployee(adminUrl, chosen)) return chosen;
    throw new HubFault(
      `--employee: expected the id of an employee who is in the database, got ${JSON.stringify(chosen)}`,
    );
  }
  const ofPeople = personasOfPeople.find((name) => name === persona);
  if (!ofPeople) return null;
  const person = (await tryOutPeople(adminUrl))[ofPeople];
  if (person) return person.id;
  throw new HubFault(
    `expected somebody in the database who can be tried out as ${persona}, got nobody: seed or import people, or name one with --employee`,
  );
}
