import { subgraph } from './drawn-parts.ts';

/** Fields that require what requires others in turn: from where that is, from elsewhere, and of interface objects. */
export const chains = [
  subgraph(
    'makers',
    `
    type Query { goods: [Good!]! tools: [Tool] good(id: ID!): Good named: [Named!] mixed: [Mixed!]! }
    type Mutation { make(name: String!): Good }
    enum Unit { KG LB }
    interface Good { id: ID! cost(in: Unit! = KG): Int parts: [Part!] rank: Int }
    interface Named { name: String sealed: String }
    type Tool implements Good & Named @key(fields: "id") @key(fields: "code { land }") {
      id: ID! code: Code! cost(in: Unit! = KG): Int parts: [Part!] rank: Int name: String
      duty: Int @external taxed: String @requires(fields: "duty")
      stamp: Stamp @external sealed: String @requires(fields: "stamp { text by { name } }")
    }
    type Toy implements Good & Named @key(fields: "id") {
      id: ID! cost(in: Unit! = KG): Int parts: [Part!] rank: Int name: String sealed: String
    }
    type Code @shareable { land: ID! }
    type Part @key(fields: "id") { id: ID! size: Int inTool: Tool }
    type Stamp @shareable { text: String by: Office }
    type Office @key(fields: "id") { id: ID! name: String @external }
    union Mixed = Tool | Part
    `,
  ),
  subgraph(
    'customs',
    `
    type Query { inCustoms: [Tool!]! stamps: [Stamp!] offices: [Office] }
    type Mutation { clear(id: ID!): Tool }
    enum Unit { KG LB }
    type Tool @key(fields: "id") {
      id: ID! cost(in: Unit! = KG): Int @external name: String @external taxed: String @external parts: [Part!] @external
      duty: Int @requires(fields: "cost(in: LB) name")
      dutyOf(rate: Int! = 1): String @requires(fields: "cost name")
      stamp: Stamp @requires(fields: "parts { size }")
      receipt: Paper @requires(fields: "taxed")
      queue: [Tool!]
    }
    type Part @key(fields: "id") { id: ID! size: Int @external fits: String @requires(fields: "size") }
    type Stamp @shareable { text: String by: Office }
    type Office @key(fields: "id") { id: ID! name: String tools: [Tool!] }
    type Paper { text: String! of: Tool kind(in: Unit): Unit and: Thing }
    union Thing = Tool | Paper | Office
    `,
  ),
  subgraph(
    'carriers',
    `
    type Query { carried: [Tool] }
    type Tool @key(fields: "code { land }") {
      code: Code! dutyOf(rate: Int! = 1): String @external duty: Int @external
      fee: String @requires(fields: "duty dutyOf(rate: 2)")
      toll: Int!
    }
    type Code @shareable { land: ID! }
    type Office @key(fields: "id") { id: ID! open: Boolean }
    `,
  ),
  subgraph(
    'press',
    `
    type Part @key(fields: "id") { id: ID! fits: String @external puff: String @requires(fields: "fits") }
    `,
  ),
  subgraph(
    'shops',
    `
    type Query { onSale: [Part!] }
    type Part @key(fields: "id") { id: ID! puff: String @external tag: String @requires(fields: "puff") }
    `,
  ),
];
