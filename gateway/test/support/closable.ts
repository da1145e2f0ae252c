import { fixture } from './company.ts';
import { withRules } from './guarded-media.ts';

/** A subgraph with a field that is open and one that tests close, to read and to write. */
export const closable = fixture(
  'closable',
  `type Query { open: String closed: String }
   type Mutation { open: String closed: String }`,
  {
    Query: { open: () => 'seen', closed: () => 'unseen' },
    Mutation: {
      open: () => 'done',
      closed: () => {
        throw new Error('This must not run.');
      },
    },
  },
);
/** Nobody has this scope. */
export const closed = '@requiresScopes(scopes: [["never"]])';
/** The same with the second of them closed to everybody. */
export const closableWithRules = withRules(closable, [
  ['{ open: String closed: String }\n', `{ open: String closed: String ${closed} }\n`],
  [
    'type Mutation { open: String closed: String }',
    `type Mutation { open: String closed: String ${closed} }`,
  ],
]);
