export { fileAnchor, parseAnchors } from './anchor-file.ts';
export { writeAnchor, type Anchor } from './anchor.ts';
export { holdFolder, holdOwnFolder } from './hold-folder.ts';
export { readPublicKeys } from './public-keys.ts';
export { generateSigningKey, readSigningKey, type SigningKey } from './signing-key.ts';
export { verifyTrail, type Verification } from './verify/verify-trail.ts';
export { writeLeftRecords, type TakenJournal } from './take-journals.ts';
