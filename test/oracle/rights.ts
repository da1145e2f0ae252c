import type { Purpose, Viewer } from '../../kit/src/viewer.ts';
import type { Facts, Row } from './facts.ts';

interface Rule {
  readonly scope?: string;
  /** Which purposes it does not serve. */
  readonly not?: readonly Purpose[];
  readonly withinCompany?: true;
  readonly administrators?: true;
}

const evaluation = 'PERFORMANCE_EVALUATION';
const analytics = 'WORKFORCE_ANALYTICS';
const identity: Rule = { scope: 'employee:identity' };
const narrative: Rule = { scope: 'performance:narrative', withinCompany: true };
const goal: Rule = { not: ['COMPLIANCE', 'INTEGRATION'] };
const plan: Rule = { not: [evaluation, 'COMPLIANCE', 'INTEGRATION'] };
const whileLearning: Rule = { not: [analytics, 'COMPLIANCE', 'INTEGRATION'] };
const forAdministrators: Rule = { administrators: true };

/** What types and fields take, as docs/access.md and docs/purposes.md say; what is not here is open to whoever sees the row. */
const rules: Readonly<Record<string, Rule>> = {
  Consent: { not: ['DEVELOPMENT', evaluation, analytics, 'INTEGRATION'] },
  IdentityLink: identity,
  Demographics: { scope: 'employee:demographics', not: ['DEVELOPMENT', evaluation, 'INTEGRATION'] },
  Observation: { not: ['INTEGRATION'] },
  Goal: goal,
  GoalCompetency: goal,
  CheckIn: goal,
  DevelopmentPlan: plan,
  DevelopmentAction: plan,
  Calibration: { not: ['DEVELOPMENT', 'SELF_SERVICE', 'INTEGRATION'] },
  'Query.employeeByIdentity': identity,
  'Employee.name': identity,
  'Employee.workEmail': identity,
  'Employee.employeeNumber': identity,
  'Employee.birthDate': { ...identity, not: ['DEVELOPMENT', evaluation] },
  'Enrollment.progress': whileLearning,
  'Enrollment.lastActivityAt': whileLearning,
  'Review.narrative': { ...narrative, not: ['INTEGRATION'] },
  'CompetencyAssessment.rationale': { ...narrative, not: ['INTEGRATION'] },
  'Observation.note': narrative,
  'CheckIn.note': narrative,
  'Calibration.reason': narrative,
  'AccessRecord.viewerName': identity,
  'AccessRecord.subject': forAdministrators,
  'AccessRecord.credentialKind': forAdministrators,
  'AccessRecord.credentialId': forAdministrators,
  'AccessRecord.operationHash': forAdministrators,
  'AccessRecord.requestId': forAdministrators,
};

/** What each role asks for: for that, nobody sees more by the other roles that they have. */
const purposesOf: Readonly<Record<string, readonly Purpose[]>> = {
  employee: ['SELF_SERVICE', 'DEVELOPMENT'],
  manager: ['SELF_SERVICE', 'DEVELOPMENT', evaluation],
  hr: ['DEVELOPMENT', evaluation, analytics, 'COMPLIANCE'],
  analyst: [analytics],
  partner: ['INTEGRATION'],
  service: ['INTEGRATION'],
  admin: ['COMPLIANCE'],
};
const whoSeeEveryone = ['hr', 'analyst', 'partner', 'service', 'admin'];

/** The roles that count for the viewer's purpose. */
function rolesOf({ roles, purpose }: Viewer): Viewer['roles'] {
  const having = roles.filter((role) => purposesOf[role]?.includes(purpose));
  return having.length > 0 ? having : roles;
}

/** Whether the viewer may search the whole trail. */
export function isAdministrator(viewer: Viewer): boolean {
  return rolesOf(viewer).includes('admin');
}

function meets(viewer: Viewer, coordinate: string): boolean {
  const { scopes, roles, purpose } = viewer;
  const { scope, not = [], withinCompany, administrators } = rules[coordinate] ?? {};
  if (scope !== undefined && !scopes.includes(scope)) return false;
  if (withinCompany && roles.includes('partner')) return false;
  if (administrators && !isAdministrator(viewer)) return false;
  return !not.includes(purpose);
}

/** Whether the viewer may see a field that gives `result`, which may be a page of it. */
export function maySeeField(viewer: Viewer, type: string, field: string, result: string): boolean {
  const thing = (name: string) => name.replace(/(Connection|Edge)$/, '');
  return [thing(type), `${type}.${field}`, thing(result)].every((one) => meets(viewer, one));
}

/** Whether the viewer may see rows about someone. */
export function maySeePerson(viewer: Viewer, facts: Facts, person: string): boolean {
  const { purpose, employeeId } = viewer;
  const roles = rolesOf(viewer);
  if (purpose === 'SELF_SERVICE') return employeeId === person && roles.length > 0;
  if (roles.some((role) => whoSeeEveryone.includes(role))) return true;
  if (employeeId === null) return false;
  if (roles.includes('manager') && facts.above(person).includes(employeeId)) return true;
  return employeeId === person && roles.some((role) => role === 'employee' || role === 'manager');
}

/** Whether the viewer may see a row, as whom it is about and what they consented to allow. */
export function maySeeRow(viewer: Viewer, facts: Facts, type: string, row: Row): boolean {
  const person = facts.personOf(type, row);
  if (person === null || !maySeePerson(viewer, facts, person)) return false;
  if (type !== 'Enrollment' || viewer.purpose !== evaluation) return true;
  return facts.partsOf('Consent', person).some((consent) => consent['withdrawn_at'] === null);
}

/** Whether the viewer may know what someone is called. */
export function mayKnowNames(viewer: Viewer): boolean {
  return meets(viewer, 'Employee.name');
}
