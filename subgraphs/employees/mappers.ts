/** What the parent of each type's resolvers is; read by codegen.ts. */
export default {
  Assignment: './tables.ts#AssignmentRow',
  Consent: './tables.ts#ConsentRow',
  Demographics: './tables.ts#DemographicsRow',
  Employee: './tables.ts#EmployeeRow',
  EmployeeConnection: '@loopgraph/kit/connection#Connection<EmployeeRow>',
  IdentityLink: './tables.ts#IdentityLinkRow',
  JobRole: './refs.ts#JobRoleRef',
  OrgUnit: './tables.ts#OrgUnitRow',
  OrgUnitConnection: '@loopgraph/kit/connection#Connection<OrgUnitRow>',
};
