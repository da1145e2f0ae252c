import { chains } from './drawn-chains.ts';
import { subgraph } from './drawn-parts.ts';

/** Media that an interface object tells of, people, and reviews that provide what is theirs. */
const library = [
  subgraph(
    'catalog',
    `
    type Query { media(id: ID!): Media allMedia(first: Int = 9): [Media!]! shelves: [[Book!]]! things: [Thing]! clock: String @shareable }
    enum Kind { BOOK FILM SECRET @inaccessible }
    interface Media @key(fields: "id") { id: ID! title: String kind: Kind maker: Person stock: [Copy!] }
    type Book implements Media @key(fields: "id") @key(fields: "isbn") {
      id: ID! isbn: ID! title: String kind: Kind maker: Person! stock: [Copy!] pages: Int size: Size! sequel: Media
    }
    type Film implements Media @key(fields: "id") {
      id: ID! title: String! kind: Kind maker: Person stock: [Copy!] minutes: Float
    }
    type Size @shareable { width: Int! height: Int }
    type Copy { number: Int! lent: Boolean by: Person }
    type Person @key(fields: "id") { id: ID! }
    union Thing = Book | Film | Person | Copy
    `,
  ),
  subgraph(
    'people',
    `
    type Query { people: [Person]! person(id: ID!): Person clock: String @shareable }
    type Person @key(fields: "id") {
      id: ID! name: String! @shareable friends: [Person!] closest: Person mood(of: Int! = 1): Mood favourite: Book address: Address
    }
    enum Mood { GLAD SAD }
    type Address { street: String! number: Int }
    type Book @key(fields: "isbn") { isbn: ID! }
    `,
    ['Person'],
  ),
  subgraph(
    'reviews',
    `
    type Query { reviews(first: Int): [Review!]! featured: [Review!] @provides(fields: "author { name }") rated: [Media] }
    type Media @key(fields: "id") @interfaceObject { id: ID! reviews(first: Int): [Review!]! rating: Float best: Review }
    type Review @key(fields: "id") { id: ID! text: String author: Person! about: Media }
    type Person @key(fields: "id") { id: ID! name: String! @external reviews: [Review!]! }
    `,
  ),
  subgraph(
    'shipping',
    `
    type Book @key(fields: "id") {
      id: ID! pages: Int @external size: Size! @external
      weight: Float @requires(fields: "pages size { width }")
      parcel: Size!
    }
    type Size @shareable { width: Int! height: Int }
    `,
  ),
  subgraph(
    'prices',
    `
    scalar Json
    type Query { bestsellers: [Book!]! }
    type Book @key(fields: "isbn") {
      isbn: ID! weight: Float @external
      postage(speed: Int! = 1): Float @requires(fields: "weight")
      tags: Json free: Boolean!
    }
    `,
  ),
];

/** Keys of several fields and of nested ones, value types, and what nested selections with arguments are required for. */
const stores = [
  subgraph(
    'goods',
    `
    type Query { products: [Product!]! product(upc: ID!): Product crates: [[Crate]!] things: [Thing!]! }
    enum Currency { EUR USD XTS @inaccessible }
    interface Priced { price(in: Currency! = EUR): Int }
    type Product implements Priced @key(fields: "upc") {
      upc: ID! name: String group: Group other: Group! price(in: Currency! = EUR): Int offers(first: Int! = 3): [Offer!]
      priced: Priced related: [Product] secret: String @inaccessible weight: Int old: String
    }
    type Group implements Priced { name: String title: String! size(of: Int): Int price(in: Currency! = EUR): Int }
    type Offer @key(fields: "id") { id: ID! seller: String price(in: Currency! = EUR): Int }
    type Crate @key(fields: "row place { shelf }") { row: Int! place: Place! label: String holds: Product }
    type Place @shareable { shelf: Int! note: String }
    union Thing = Product | Crate | Group
    `,
  ),
  subgraph(
    'customs',
    `
    enum Currency { EUR USD XTS @inaccessible }
    interface Priced { price(in: Currency! = EUR): Int }
    type Product @key(fields: "upc") {
      upc: ID!
      price(in: Currency! = EUR): Int @external weight: Int @external group: Group @external
      offers(first: Int! = 3): [Offer!] @external priced: Priced @external secret: String @external
      duty: String @requires(fields: "price weight")
      dutyInUsd(rate: Int): String @requires(fields: "price(in: USD) weight")
      ofGroup: String @requires(fields: "group { name size(of: 2) price(in: USD) }")
      ofOffers: String! @requires(fields: "offers(first: 2) { price(in: USD) }")
      ofPriced: String @requires(fields: "priced { price(in: USD) ... on Group { name } }")
      hidden: Paper @requires(fields: "secret")
      papers: [Paper!]
    }
    type Paper { text: String! signed: Boolean of: Product }
    type Group implements Priced @external { name: String size(of: Int): Int price(in: Currency! = EUR): Int }
    type Offer @key(fields: "id") { id: ID! price(in: Currency! = EUR): Int @external }
    type Crate @key(fields: "row place { shelf }") { row: Int! place: Place! full: Boolean! seals: [[String!]] }
    type Place @shareable { shelf: Int! }
    `,
    ['Crate'],
  ),
  subgraph(
    'stock',
    `
    type Query { inStock: [Product!] }
    type Product @key(fields: "upc") @key(fields: "code { land number }") {
      upc: ID! code: Code! old: String @override(from: "goods") left: Int! crate: Crate
      weight: Int @external taxed: String @requires(fields: "weight")
    }
    type Code @shareable { land: ID! number: Int! }
    type Crate @key(fields: "row place { shelf }") { row: Int! place: Place! }
    type Place @shareable { shelf: Int! }
    `,
  ),
  subgraph(
    'codes',
    `
    type Query { decoded: Product }
    type Product @key(fields: "code { land number }") { code: Code! bars: [Int]! twin: Product }
    type Code @shareable { land: ID! number: Int! }
    type Offer @key(fields: "id") { id: ID! valid: Boolean seller2: String! }
    `,
    ['Offer'],
  ),
];

/** Interface objects, fields of which require what the objects have, and mutations. */
const works = [
  subgraph(
    'shelf',
    `
    type Query { works: [Work!]! work(id: ID!): Work books: [Book] }
    type Mutation { write(title: String!): Receipt! lend(id: ID!): Work tick: Int! }
    type Receipt { number: Int work: Work! }
    interface Work @key(fields: "id") { id: ID! title: String by: Person! parts: [Part!] }
    interface Named { title: String }
    type Book implements Work & Named @key(fields: "id") { id: ID! title: String by: Person! parts: [Part!] pages: Int! }
    type Film implements Work & Named @key(fields: "id") { id: ID! title: String by: Person! parts: [Part!] }
    type Song implements Work @key(fields: "id") { id: ID! title: String by: Person! parts: [Part!] bars: Int }
    type Part { name: String of: Work }
    type Person @key(fields: "id") { id: ID! name: String }
    `,
  ),
  subgraph(
    'sales',
    `
    type Query { sold: [Work!]! top: Work }
    type Mutation { sell(id: ID!): Work! refund(id: ID!): Receipt2 }
    type Receipt2 { total: Int! of: Work by: Person }
    type Work @key(fields: "id") @interfaceObject {
      id: ID! stars: Int price: Int! title: String @external label: String @requires(fields: "title") next: Work
    }
    type Person @key(fields: "id") {
      id: ID! fee: Int name: String @external badge: String @requires(fields: "name") owns: [Work]
    }
    `,
    ['Person'],
  ),
  subgraph(
    'press',
    `
    type Work @key(fields: "id") @interfaceObject {
      id: ID! title: String @external stars: Int @external
      review: String @requires(fields: "title stars") critics: [Person]
    }
    type Person @key(fields: "id") { id: ID! age: Int! }
    `,
  ),
];

/** Subgraphs that use what federation has, for worlds that are drawn. */
export const drawnSchemas = { library, stores, works, chains };
