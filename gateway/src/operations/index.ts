export { brokenOperations, type BrokenOperation, type HeldAgainst } from './broken-operations.ts';
export { ownClient, readLibrary } from './library.ts';
export type { OperationStore, OperationType, StoredOperation } from './operation-store.ts';
export { apiSchemaOf } from './publish/api-schema.ts';
export { checkSubmission } from './publish/check-submission.ts';
export { publish } from './publish/publish.ts';
export { readSubmission } from './publish/read-submission.ts';
export { retire } from './publish/retire.ts';
export { liveOperations } from './store/live-operations.ts';
