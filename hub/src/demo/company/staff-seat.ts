import { sites } from '../content/company.ts';
import { type Department, type Division } from '../content/division.ts';
import { divisions } from '../content/divisions.ts';
import { jobRoles, type JobRoleId } from '../content/job-roles.ts';
import { type Random } from '../random/random.ts';
import { weighted } from '../random/weighted.ts';
import { type OrgUnit, type Seat } from './org-unit.ts';

const divisionChoice = weighted(divisions, ({ weight }) => weight);
const siteChoice = weighted([...sites.keys()], (index) => sites[index]?.weight ?? 0);

const roleIds = new Set<string>(Object.keys(jobRoles));
const isRole = (id: string): id is JobRoleId => roleIds.has(id);

const departmentChoices = new Map(
  divisions.map((division) => [division, weighted(division.departments, ({ weight }) => weight)]),
);

const roleChoices = new Map(
  divisions
    .flatMap(({ departments }) => departments)
    .map((department) => [
      department,
      weighted(Object.keys(department.roles).filter(isRole), (role) => department.roles[role] ?? 0),
    ]),
);

/** The seat of the unit's head, where that many layers of units lie below it. */
export function headOf(unit: OrgUnit, height: number): Seat {
  const { division, department, site } = unit;
  const seat = { unit, isHead: true, division, department, site };
  if (division === null) return { ...seat, role: 'chief-executive-officer', level: 10 };
  if (unit.parent?.division == null) return { ...seat, role: division.headRole, level: 9 };
  const level = Math.min(8, 6 + height);
  if (level === 8) return { ...seat, role: 'department-director', level };
  const leadsPeopleTeam = department?.code === 'PEO' || department?.code === 'LRN';
  return { ...seat, role: leadsPeopleTeam ? 'hr-manager' : division.managerRole, level };
}

/** A seat in the unit for one who leads nobody. */
export function memberOf(unit: OrgUnit, random: Random): Seat {
  const division: Division = unit.division ?? divisionChoice(random);
  const department: Department | null =
    unit.department ?? departmentChoices.get(division)?.(random) ?? null;
  const role = department && roleChoices.get(department)?.(random);
  if (!role) throw new Error(`Expected roles for ${division.name}, got none.`);
  const level = Math.min(5, Math.max(1, jobRoles[role].level + random.integer(-1, 1)));
  const site = random.chance(0.92) ? unit.site : siteChoice(random);
  return { unit, isHead: false, division, department, role, level, site };
}
