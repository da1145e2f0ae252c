import { optional } from '../../cells/cell.ts';
import { choice } from '../../cells/choice.ts';
import { day } from '../../cells/dates.ts';
import { integer, number } from '../../cells/number.ts';
import { employeeReference, patterned, text } from '../../cells/text.ts';
import type { Sheet } from '../../staging/sheet.ts';

const email = patterned(/^[^\s@]+@[^\s@]+$/, 'an e-mail address');
const country = patterned(/^[A-Z]{2}$/, 'a country of two letters (ISO 3166-1)', (cell) =>
  cell.toUpperCase(),
);

/** One employee a row. */
export const employeesSheet: Sheet = {
  name: 'employees',
  fields: {
    employeeNumber: text(100),
    name: text(300),
    workEmail: optional(email),
    status: choice(['ACTIVE', 'ON_LEAVE', 'LEFT']),
    hiredOn: day(),
    leftOn: optional(day({ past: true })),
    assignedOn: optional(day()),
    jobRole: text(300),
    jobFamily: optional(text(300)),
    jobLevel: integer({ min: 1, max: 10 }),
    orgUnit: text(200),
    orgUnitName: optional(text(300)),
    orgUnitParent: optional(text(200)),
    manager: optional(employeeReference()),
    location: text(300),
    fullTimeEquivalent: optional(number({ min: 0, max: 1, above: true })),
    birthDate: optional(day({ past: true })),
    gender: optional(choice(['WOMAN', 'MAN', 'NON_BINARY'])),
    nationality: optional(country),
  },
  identities: true,
  resolved: {
    // The stored employee's, or of a new one the id that it will have.
    id: 'uuid',
    is_new: 'boolean',
    is_rejected: 'boolean not null default false',
    job_role_id: 'text',
    org_unit_id: 'uuid',
    manager_id: 'uuid',
  },
};
