import { expect, test } from 'vitest';
import { callsTo } from './support/calls-to.ts';
import { fixture } from './support/company.ts';
import { openOwnExecutor, openReferenceExecutor } from './support/executors.ts';
import { compose } from './support/world.ts';

type Represented = Readonly<Record<string, unknown>>;

const asReferred = { __resolveReference: (reference: Represented) => reference };
const one = { upc: 'p1' };
const priced = ({ upc }: Represented) => ({ upc, price: 10, weight: 2 });
const paper = (text: string) => ({ text, of: { upc: 'p2' } });

const goods = fixture(
  'goods',
  `
  type Query { products: [Product!]! }
  type Product @key(fields: "upc") {
    upc: ID! price(in: String = "EUR"): Int weight: Int
    duty: Int @external taxed: String @requires(fields: "duty")
    form: Paper @external filed: String @requires(fields: "form { text }")
    fee: Int @external bill: String @requires(fields: "fee")
  }
  type Paper @shareable { text: String }
  `,
  {
    Query: { products: () => [priced(one)] },
    Product: {
      __resolveReference: (reference: Represented) => ({ ...reference, ...priced(reference) }),
      taxed: ({ duty }: Represented) => `taxed ${String(duty)}`,
      filed: ({ form }: { form: Represented }) => `filed ${String(form['text'])}`,
      bill: ({ fee }: Represented) => `bill ${String(fee)}`,
    },
  },
);

const customs = fixture(
  'customs',
  `
  type Query { inCustoms: [Product!]! }
  type Product @key(fields: "upc") {
    upc: ID! price(in: String = "EUR"): Int @external weight: Int @external taxed: String @external
    duty: Int @requires(fields: "price weight")
    form: Paper @requires(fields: "price(in: \\"USD\\")")
    stamp: String @requires(fields: "taxed")
  }
  type Paper @shareable { text: String of: Product }
  `,
  {
    Query: { inCustoms: () => [one] },
    Product: {
      ...asReferred,
      duty: ({ price, weight }: Represented) => Number(price) * Number(weight),
      form: ({ upc, price }: Represented) => paper(`${String(upc)} at ${String(price)}`),
      stamp: ({ taxed }: Represented) => `stamp ${String(taxed)}`,
    },
  },
);

const carriers = fixture(
  'carriers',
  `
  type Query { carried: [Product!]! }
  type Product @key(fields: "upc") { upc: ID! duty: Int @external fee: Int @requires(fields: "duty") }
  `,
  {
    Query: { carried: () => [one] },
    Product: { ...asReferred, fee: ({ duty }: Represented) => Number(duty) + 1 },
  },
);

const fixtures = [goods, customs, carriers];
const supergraph = compose(fixtures);
const callTo = callsTo(fixtures);

const roots = ['products', 'inCustoms', 'carried'];

const selections = [
  { asked: 'taxed', answer: { taxed: 'taxed 20' } },
  { asked: 'duty taxed', answer: { duty: 20, taxed: 'taxed 20' } },
  { asked: 'fee', answer: { fee: 21 } },
  { asked: 'bill', answer: { bill: 'bill 21' } },
  { asked: 'stamp', answer: { stamp: 'stamp taxed 20' } },
  { asked: 'filed', answer: { filed: 'filed p1 at 10' } },
  {
    asked: 'form { of { filed stamp bill } }',
    answer: { form: { of: { filed: 'filed p2 at 10', stamp: 'stamp taxed 20', bill: 'bill 21' } } },
  },
];

test.each(roots.flatMap((root) => selections.map((one) => ({ root, ...one }))))(
  'gives a field all that it requires, wherever that is from: { $root { $asked } }',
  async ({ root, asked, answer }) => {
    const own = openOwnExecutor({ supergraph, callTo });
    expect(await own.execute({ query: `{ ${root} { ${asked} } }` })).toEqual({
      data: JSON.stringify({ [root]: [answer] }),
      errors: [],
      hints: 0,
    });
  },
);

test('Apollo Gateway asks the subgraph of a required field for it without what it requires', async () => {
  await using reference = await openReferenceExecutor({ supergraph, callTo });
  const { data } = await reference.execute({ query: '{ carried { bill } inCustoms { taxed } }' });
  expect(JSON.parse(data)).toMatchObject({ inCustoms: [{ taxed: 'taxed null' }] });
});
