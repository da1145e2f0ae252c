import { uuid } from '../support/subgraph.ts';

const chief = uuid(1);
const head = uuid(2);
const lead = uuid(3);
const developer = uuid(4);
const tester = uuid(5);
const salesHead = uuid(6);
const seller = uuid(7);

/** A small company: who there is, with whom they report to. */
export const company: readonly { readonly id: string; readonly managerId: string | null }[] = [
  { id: chief, managerId: null },
  { id: head, managerId: chief },
  { id: lead, managerId: head },
  { id: developer, managerId: lead },
  { id: tester, managerId: lead },
  { id: salesHead, managerId: chief },
  { id: seller, managerId: salesHead },
];

export const people: readonly string[] = company.map(({ id }) => id);

/** Who is mentioned in rows about everyone: as reviewer, mentor, manager. */
export const mentioned: readonly string[] = [lead, developer, seller];

/** Who consented to be evaluated by what they do while learning, and did not take that back as all others did. */
export const consenting: readonly string[] = [developer, salesHead];

export interface RowViewer {
  readonly who: string;
  /** What the transaction says; an absent setting was never set. */
  readonly settings: {
    readonly reach?: string;
    readonly employee?: string;
    readonly purpose?: string;
  };
  /** Whose rows they may see. */
  readonly sees: readonly string[];
}

/** Everyone who may ask, with whom they reach, written down by hand. */
export const rowViewers: readonly RowViewer[] = [
  { who: 'a transaction without settings', settings: {}, sees: [] },
  { who: 'a connection after a commit', settings: { reach: '', employee: '' }, sees: [] },
  { who: 'nobody', settings: { reach: 'nobody', employee: '' }, sees: [] },
  { who: 'a manager as nobody', settings: { reach: 'nobody', employee: lead }, sees: [] },
  { who: 'an unknown reach', settings: { reach: 'all', employee: lead }, sees: [] },
  {
    who: 'self',
    settings: { reach: 'self', employee: developer, purpose: 'SELF_SERVICE' },
    sees: [developer],
  },
  { who: 'a manager as self', settings: { reach: 'self', employee: lead }, sees: [lead] },
  { who: 'self, and no employee', settings: { reach: 'self', employee: '' }, sees: [] },
  {
    who: 'a manager of reports',
    settings: { reach: 'reports', employee: lead, purpose: 'DEVELOPMENT' },
    sees: [lead, developer, tester],
  },
  {
    who: 'a manager of reports and theirs',
    settings: { reach: 'reports', employee: head },
    sees: [head, lead, developer, tester],
  },
  {
    who: 'a manager of others',
    settings: { reach: 'reports', employee: salesHead },
    sees: [salesHead, seller],
  },
  { who: 'a manager of all', settings: { reach: 'reports', employee: chief }, sees: people },
  {
    who: 'a manager of nobody',
    settings: { reach: 'reports', employee: tester },
    sees: [tester],
  },
  { who: 'a manager, and no employee', settings: { reach: 'reports', employee: '' }, sees: [] },
  {
    who: 'a manager of reports, to evaluate them',
    settings: { reach: 'reports', employee: lead, purpose: 'PERFORMANCE_EVALUATION' },
    sees: [lead, developer, tester],
  },
  {
    who: 'everyone, to evaluate them',
    settings: { reach: 'everyone', employee: '', purpose: 'PERFORMANCE_EVALUATION' },
    sees: people,
  },
  { who: 'one who is gone', settings: { reach: 'reports', employee: uuid(99) }, sees: [] },
  {
    who: 'everyone',
    settings: { reach: 'everyone', employee: '', purpose: 'COMPLIANCE' },
    sees: people,
  },
  {
    who: 'everyone, as an employee',
    settings: { reach: 'everyone', employee: seller },
    sees: people,
  },
];
