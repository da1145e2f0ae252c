import type { GatewayOptions } from '@loopgraph/gateway';
import { nobody, roles, type Role } from '@loopgraph/kit/viewer';
import { defaultRoleLimits, type Limits } from '../../src/limits/role-limits.ts';
import { employees, fixture } from './company.ts';
import { startWorld } from './world.ts';

const people = ['Ada', 'Grace', 'Mary'].map((name, index) => ({ id: String(index), name }));
const asked: string[] = [];

/** Three people, however many are asked for; keeps what it was asked for. */
const lists = fixture(
  'lists',
  `
  enum Mood { GOOD BAD }
  input Wish { mood: Mood  within: Wish }
  type Query {
    people(first: Int, last: Int, mood: Mood, wish: Wish, taller: Float): PersonConnection
      @listSize(assumedSize: 20, slicingArguments: ["first", "last"], sizedFields: ["nodes"], requireOneSlicingArgument: false)
    count: Int @cost(weight: 50)
  }
  type PersonConnection { nodes: [Person!]!  totalCount: Int! @cost(weight: 20) }
  type Person { id: ID! name: String! friend: Person }
  `,
  {
    Query: {
      people: () => {
        asked.push('people');
        return { nodes: people, totalCount: people.length };
      },
      count: () => {
        asked.push('count');
        return 3;
      },
    },
    Person: { friend: ({ id }: { id: string }) => (id === '0' ? people[1] : null) },
  },
);

/** Who asks says so in headers: the role, and whose budget it is. */
const identify: NonNullable<GatewayOptions['identify']> = ({ headers }) => {
  const role = roles.find((name) => name === headers['role']);
  return Promise.resolve({
    ...nobody,
    subject: String(headers['subject'] ?? 'somebody'),
    roles: role ? [role] : [],
  });
};

export function as(role: Role, subject = 'somebody'): Record<string, string> {
  return { role, subject };
}

type Overrides = Partial<Record<Role, Partial<Limits>>>;

/** The default limits but for `overrides`; a service has a partner's, and may ask for what is not registered. */
export function limitsWith(overrides: Overrides): NonNullable<GatewayOptions['limits']> {
  const entries = roles.map((role) => {
    const byDefault = defaultRoleLimits[role === 'service' ? 'partner' : role];
    return [role, { ...byDefault, ...overrides[role] }] as const;
  });
  return Object.fromEntries(entries) as NonNullable<GatewayOptions['limits']>;
}

/** A gateway that asks who one is, over `lists`, and what that was asked for. */
export async function startLimitedWorld(
  overrides: Overrides = {},
  options: Pick<GatewayOptions, 'db' | 'operations'> = {},
) {
  asked.length = 0;
  const fixtures = [employees, lists];
  const world = await startWorld({
    fixtures,
    identify,
    limits: limitsWith(overrides),
    ...options,
  });
  return { ...world, asked };
}
