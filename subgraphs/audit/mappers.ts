/** What the parent of each type's resolvers is; read by codegen.ts. */
export default {
  AccessRecord: './tables.ts#AccessRecordRow',
  AccessRecordConnection: '@loopgraph/kit/connection#Connection<AccessRecordRow>',
  Employee: './refs.ts#EmployeeRef',
};
