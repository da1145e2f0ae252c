import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { chief, developer, engineering, openCompany, platformLead, salesHead } from './company.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openCompany();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const entities = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Employee { name orgUnit { name } } } }`;

test('resolves many references and their units in one statement, null where one is gone', async () => {
  const gone = uuid(99);
  const representations = [developer, gone, chief, developer].map((id) => ({
    __typename: 'Employee',
    id,
  }));
  expect(await subgraph.run(entities, { representations })).toEqual({
    data: {
      _entities: [
        { name: 'Dana', orgUnit: { name: 'Platform' } },
        null,
        { name: 'Ada', orgUnit: { name: 'Company' } },
        { name: 'Dana', orgUnit: { name: 'Platform' } },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(1);
});

test('resolves references by hundreds in one statement for employees and their units', async () => {
  const gone = Array.from({ length: 300 }, (_, number) => uuid(1000 + number));
  const representations = [chief, ...gone].map((id) => ({ __typename: 'Employee', id }));
  expect(await subgraph.run(entities, { representations })).toEqual({
    data: {
      _entities: [{ name: 'Ada', orgUnit: { name: 'Company' } }, ...gone.map(() => null)],
    },
  });
  expect(subgraph.sent.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^select .*"org_units"\."name" from "employees"\."employees" left join/),
  ]);
});

test.each([
  ['once', 'name orgUnit { name }'],
  ['under other names, and in fragments', 'a: name b: orgUnit { c: name } ...More'],
])(
  'reads only the columns that the operation needs, and the unit with them: %s',
  async (_how, selection) => {
    const fragment = 'fragment More on Employee { orgUnit { ... on OrgUnit { name } } }';
    await subgraph.run(
      `query { employee(id: "${developer}") { ${selection} } } ${selection.includes('...') ? fragment : ''}`,
    );
    const employee = '"employees"."employees"';
    const unit = '"employees"."org_units"';
    expect(subgraph.sent.map(({ text }) => text)).toEqual([
      `select ${employee}."id", ${employee}."name", ${employee}."org_unit_id", ${unit}."id", ${unit}."name" ` +
        `from ${employee} left join ${unit} on ${unit}."id" = ${employee}."org_unit_id" ` +
        `where ${employee}."id" = any($1::uuid[])`,
    ]);
  },
);

test('reads all that is selected of a unit, however often, and what is below it', async () => {
  expect(
    await subgraph.run(`query {
      employee(id: "${developer}") { orgUnit { name } again: orgUnit { code head { name } parent { name } } }
    }`),
  ).toEqual({
    data: {
      employee: {
        orgUnit: { name: 'Platform' },
        again: { code: 'PLT', head: null, parent: { name: 'Engineering' } },
      },
    },
  });
  expect(subgraph.sent).toHaveLength(2);
});

test('tells who someone is, where they belong and what they did before', async () => {
  expect(
    await subgraph.run(`query {
      employee(id: "${platformLead}") {
        employeeNumber workEmail status hiredOn leftOn assignedOn jobLevel location fullTimeEquivalent
        jobRole { id } manager { name } managementChain { name } birthDate demographics { gender }
        assignments { startedOn endedOn jobRole { id } jobLevel orgUnit { name } manager { name } location }
      }
    }`),
  ).toEqual({
    data: {
      employee: {
        employeeNumber: 'E3',
        workEmail: 'chidi@company.example',
        status: 'ACTIVE',
        hiredOn: '2018-05-01',
        leftOn: null,
        assignedOn: '2021-01-01',
        jobLevel: 6,
        location: 'Berlin',
        fullTimeEquivalent: 1,
        jobRole: { id: 'engineering-manager' },
        manager: { name: 'Bo' },
        managementChain: [{ name: 'Bo' }, { name: 'Ada' }],
        birthDate: null,
        demographics: null,
        assignments: [
          {
            startedOn: '2021-01-01',
            endedOn: null,
            jobRole: { id: 'engineering-manager' },
            jobLevel: 6,
            orgUnit: { name: 'Platform' },
            manager: { name: 'Bo' },
            location: 'Berlin',
          },
          {
            startedOn: '2018-05-01',
            endedOn: '2020-12-31',
            jobRole: { id: 'software-developer' },
            jobLevel: 4,
            orgUnit: { name: 'Engineering' },
            manager: { name: 'Bo' },
            location: 'Lisbon',
          },
        ],
      },
    },
  });
});

test('finds someone by what another system calls them, null where it knows nobody so', async () => {
  expect(
    await subgraph.run(`query {
      known: employeeByIdentity(system: "lms", externalId: "dana-9") {
        name identityLinks { system externalId } birthDate demographics { gender nationality }
      }
      unknown: employeeByIdentity(system: "lms", externalId: "nobody") { name }
      elsewhere: employeeByIdentity(system: "payroll", externalId: "dana-9") { name }
    }`),
  ).toEqual({
    data: {
      known: {
        name: 'Dana',
        identityLinks: [{ system: 'lms', externalId: 'dana-9' }],
        birthDate: '1990-02-28',
        demographics: { gender: 'WOMAN', nationality: 'PT' },
      },
      unknown: null,
      elsewhere: null,
    },
  });
});

describe('the list of employees', () => {
  const names = async (args: string) => {
    const result = await subgraph.run(`query { employees${args} { nodes { name } } }`);
    return (result as { data: { employees: { nodes: { name: string }[] } } }).data.employees.nodes
      .map(({ name }) => name)
      .join(' ');
  };

  test.each([
    ['everyone, by the first day', '', 'Ada Bo Ece Chidi Finn Dana'],
    ['everyone, by name', '(orderBy: { field: NAME })', 'Ada Bo Chidi Dana Ece Finn'],
    [
      'the latest hired first',
      '(orderBy: { field: HIRED_ON, direction: DESC })',
      'Dana Finn Chidi Ece Bo Ada',
    ],
    [
      'of a unit and those below it',
      `(filter: { orgUnit: "${engineering}" })`,
      'Bo Chidi Finn Dana',
    ],
    ['of a state', '(filter: { status: [LEFT] })', 'Finn'],
    ['of a role', '(filter: { jobRole: "software-developer", status: [ACTIVE] })', 'Dana'],
    ['of a manager', `(filter: { manager: "${chief}" })`, 'Bo Ece'],
    ['of levels', '(filter: { jobLevel: [6, 10] })', 'Ada Chidi'],
    ['of levels that there are not', '(filter: { jobLevel: [6, 2147483647, -1] })', 'Chidi'],
    ['of a place where nobody works', '(filter: { location: "Rome" })', ''],
    [
      'hired in a range',
      '(filter: { hiredOn: { from: "2016-02-29", to: "2017-03-01" } })',
      'Bo Ece',
    ],
    ['of nobody where the unit is unknown', `(filter: { orgUnit: "${uuid(99)}" })`, ''],
  ])('gives those %s', async (_promise, args, expected) => {
    expect(await names(args)).toBe(expected);
    expect(subgraph.sent).toHaveLength(1);
  });
});

test('gives the direct reports of many, leavers only where asked for', async () => {
  const representations = [chief, platformLead, salesHead].map((id) => ({
    __typename: 'Employee',
    id,
  }));
  expect(
    await subgraph.run(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on Employee {
            directReports(orderBy: { field: HIRED_ON, direction: DESC }) { nodes { name } }
            all: directReports(includeLeft: true) { totalCount }
          }
        }
      }`,
      { representations },
    ),
  ).toEqual({
    data: {
      _entities: [
        { directReports: { nodes: [{ name: 'Ece' }, { name: 'Bo' }] }, all: { totalCount: 2 } },
        { directReports: { nodes: [{ name: 'Dana' }] }, all: { totalCount: 2 } },
        { directReports: { nodes: [] }, all: { totalCount: 0 } },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(3);
});

test('counts without reading rows where only the count is asked for', async () => {
  expect(await subgraph.run('query { employees { totalCount } }')).toEqual({
    data: { employees: { totalCount: 6 } },
  });
  expect(subgraph.sent).toHaveLength(1);
});
