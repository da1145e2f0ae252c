import { getNamedType, type GraphQLSchema } from 'graphql';
import type { GenerateOptions } from '../../gateway/test/support/operations.ts';
import type { Facts } from './facts.ts';

/** What an id in an argument or a filter is of, where its name does not say so. */
const idsOf: Readonly<Record<string, string>> = {
  manager: 'Employee',
  reviewer: 'Employee',
  viewer: 'Employee',
  cycle: 'ReviewCycle',
  parent: 'OrgUnit',
  requires: 'Competency',
  type: 'QualificationType',
};

const unknown = '00000000-0000-4000-8000-000000000404';
const malformed = ['', '1', 'team_management', '０0000000', "' or true --", 'x'.repeat(300)];
const kinds = ['Employee', 'Review', 'Goal', 'Course', 'Competency', 'OrgUnit'];
const dayMs = 86_400_000;

/** Gives values for arguments: ids of rows that there are, of the wrong kind, of none and malformed ones; days, cursors. */
export function createScalar(schema: GraphQLSchema, facts: Facts): GenerateOptions['scalar'] {
  const lookUps = schema.getQueryType()?.getFields() ?? {};
  const employees = facts.rows('Employee');

  function idOf(type: string, random: () => number): string {
    const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)];
    const luck = random();
    if (luck < 0.01) return pick(malformed) ?? '';
    if (luck < 0.03) return unknown;
    const of = luck < 0.04 ? (pick(kinds) ?? type) : type;
    const id = pick(facts.rows(of))?.['id'];
    return typeof id === 'string' ? id : unknown;
  }

  /** What an id in this place is of. */
  function kindOf(argument: string, parent: string, field: string): string {
    const lookUp = parent === 'Query' && argument === 'id' ? lookUps[field] : undefined;
    if (lookUp) return getNamedType(lookUp.type).name;
    return idsOf[argument] ?? `${argument.charAt(0).toUpperCase()}${argument.slice(1)}`;
  }

  /** Of a list of people by their first day: at a row that its holder may not see, perhaps. */
  function cursor(random: () => number): string {
    const row = employees[Math.floor(random() * employees.length)];
    const values = ['employees.HIRED_ON.ASC', row?.['hired_on'], row?.['id']];
    return Buffer.from(JSON.stringify(values)).toString('base64url');
  }

  function externalId(random: () => number): string {
    const employee = employees[Math.floor(random() * employees.length)];
    const [link] = facts.partsOf('IdentityLink', String(employee?.['id']));
    return String(link?.['external_id']);
  }

  return (type, argument, parent, random, field) => {
    if (type === 'ID') return idOf(kindOf(argument, parent, field), random);
    if (argument === 'last') return random() < 0.05 ? 3 : undefined;
    if (argument === 'before' || argument === 'after') {
      return random() < 0.05 ? cursor(random) : undefined;
    }
    if (argument === 'system') return 'lms';
    if (argument === 'externalId') return externalId(random);
    if (type === 'Int') return 1 + Math.floor(random() * 8);
    if (type === 'Float') return Math.round(10 * (1 + 4 * random())) / 10;
    if (type === 'Boolean') return random() < 0.5;
    const day = new Date(Date.UTC(2022, 0, 1) + Math.floor(random() * 1700) * dayMs).toISOString();
    if (type === 'Date') return day.slice(0, 10);
    if (type === 'DateTime') return day;
    return type === 'String' ? parent.slice(0, 1) : undefined;
  };
}
